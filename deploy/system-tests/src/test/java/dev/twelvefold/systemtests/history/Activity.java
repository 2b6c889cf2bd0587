package dev.twelvefold.systemtests.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;

/** What a customer did; travels on {@code customers.activities.v1}. */
public sealed interface Activity extends Event {
    @Override
    default String kind() {
        return "activity";
    }

    /** The customer made themselves known. */
    record Registration(Instant occurredAt) implements Activity {
        @Override
        public String type() {
            return "customer.registered.v1";
        }

        @Override
        public void describe(ObjectNode body) {
            body.put("type", "registered").put("language", "vi");
        }
    }

    /** The customer bought. */
    record Purchase(BigDecimal amount, String currency, boolean discounted, Instant occurredAt) implements Activity {
        @Override
        public String type() {
            return "customer.purchased.v1";
        }

        @Override
        public void describe(ObjectNode body) {
            body.put("type", "purchased").put("amount", amount).put("currency", currency);
            if (discounted) {
                body.put("discounted", true);
            }
        }
    }

    /** The customer asked. */
    record Inquiry(Instant occurredAt) implements Activity {
        @Override
        public String type() {
            return "customer.inquired.v1";
        }

        @Override
        public void describe(ObjectNode body) {
            body.put("type", "inquired").put("subject", "Does it come in blue?");
        }
    }
}

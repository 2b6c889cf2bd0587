package dev.twelvefold.recovery.cases;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.contracts.Topics;
import dev.twelvefold.contracts.recovery.CompensationOutcome;
import dev.twelvefold.contracts.recovery.CompensationSettled;
import dev.twelvefold.messaging.EventJson;
import dev.twelvefold.recovery.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The payer as recovery sees it: what it is asked for, and what it answers. */
final class Payer {
    private Payer() {}

    /** A request as it was published. */
    record Request(String id, JsonNode data) {}

    static List<Request> requests(String customerId) {
        return Wire.read(Topics.COMPENSATIONS, customerId).stream()
                .map(record -> new Request(Wire.header(record, "ce_id"), json(Wire.text(record.value()))))
                .toList();
    }

    /** The one request for a customer, once it is there. */
    static Request request(String customerId) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !requests(customerId).isEmpty());
        return requests(customerId).get(0);
    }

    static void answers(String customerId, String compensationId, CompensationOutcome outcome, String reason) {
        Wire.publish(
                UUID.randomUUID().toString(),
                new CompensationSettled(customerId, compensationId, outcome, null, "ref-1", reason, null));
    }

    private static JsonNode json(String text) {
        try {
            return EventJson.parse(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

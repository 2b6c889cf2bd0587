package dev.twelvefold.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.customer.Purchased;
import dev.twelvefold.contracts.feedback.Rated;
import dev.twelvefold.contracts.ledger.LedgerParameters;
import dev.twelvefold.segmentation.domain.CustomerFold;
import dev.twelvefold.segmentation.domain.Policy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StateTest {
    private static final Instant NOW = Instant.parse("2026-11-25T14:00:00.123Z");
    private static final String CUSTOMER = "c-1";
    private static final LedgerParameters WITH_GOODWILL = new LedgerParameters(12, 2, 5, 3);

    private final CustomerFold fold =
            new CustomerFold(Remembered.nothing(CUSTOMER, NOW).customer(), NOW, Policy.DEFAULTS, WITH_GOODWILL);

    @Test
    void isReadAsItWasWritten() {
        apply("e-1", rated(5), "e-2", rated(1), "e-3", rated(1), "e-4", rated(5));
        apply("e-5", purchased("12.50", 400), "e-6", purchased("1000000", 3), "e-7", purchased("5", -1));
        var before = Remembered.nothing(CUSTOMER, NOW)
                .next(fold.result(), fold.purchases(), Policy.DEFAULTS.rules().window());

        assertThat(StateReader.read(CUSTOMER, StateWriter.write(before))).isEqualTo(before);
    }

    @Test
    void forgetsPurchasesThatHaveLeftTheWindow() {
        apply("e-1", purchased("1", 366), "e-2", purchased("2", 3), "e-3", purchased("3", -1));

        var next = Remembered.nothing(CUSTOMER, NOW)
                .next(fold.result(), fold.purchases(), Policy.DEFAULTS.rules().window());

        assertThat(next.purchases()).extracting("eventId").containsExactly("e-2", "e-3");
        assertThat(next.customer().purchases().lifetime()).isEqualTo(2);
    }

    private void apply(Object... idsAndEvents) {
        for (int i = 0; i < idsAndEvents.length; i += 2) {
            fold.apply((String) idsAndEvents[i], (CustomerEvent) idsAndEvents[i + 1]);
        }
    }

    private static Rated rated(int score) {
        return new Rated(CUSTOMER, score, "store", null, null, null, null, NOW, NOW);
    }

    private static Purchased purchased(String amount, int daysAgo) {
        var at = NOW.minus(Duration.ofDays(daysAgo));
        return new Purchased(CUSTOMER, new BigDecimal(amount), "VND", true, null, null, at, at);
    }
}

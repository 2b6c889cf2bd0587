package dev.twelvefold.segmentation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.contracts.ledger.LedgerParameters;
import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.contracts.segmentation.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsPublishedTest {
    private static final Instant NOW = Histories.START;
    private static final Instant BEFORE = NOW.minusSeconds(60);
    private static final int POLICY = 7;
    private static final List<Reason> PUBLISHED = List.of(new Reason("published", BigDecimal.ONE, BigDecimal.ONE));

    @Test
    void whoIsInTheClassThatWasPublishedKeepsTheReasonsFoundNow() {
        var customer = hurt().asPublished(change(CustomerClass.EXTREME), POLICY, 9, NOW);

        assertThat(customer.standing().current()).isEqualTo(hurt().standing().current());
        assertThat(customer.standing())
                .extracting(Standing::since, Standing::previous, Standing::policyVersion, Standing::classVersion)
                .containsExactly(BEFORE, CustomerClass.NAIVE, POLICY, 4L);
        assertThat(customer.version()).isEqualTo(9);
        assertThat(customer.purchases().isDueAt(NOW)).isFalse();
    }

    @Test
    void whoIsInAnotherClassByNowStaysInThePublishedOneAndIsDue() {
        var customer = hurt().asPublished(change(CustomerClass.LOYAL), POLICY, 9, NOW);

        assertThat(customer.standing())
                .isEqualTo(new Standing(
                        new Classification(CustomerClass.LOYAL, PUBLISHED), BEFORE, CustomerClass.NAIVE, POLICY, 4));
        assertThat(customer.purchases().isDueAt(NOW)).isTrue();
    }

    /** The next evaluation publishes the change that was found, as the one after the last. */
    @Test
    void theChangeThatWasFoundFollowsThePublishedOne() {
        var customer = hurt().asPublished(change(CustomerClass.LOYAL), Policy.DEFAULTS.version(), 9, NOW);
        var fold = fold(customer);

        fold.advance(Past.EMPTY);

        assertThat(fold.changes()).singleElement().satisfies(change -> {
            assertThat(change.from()).isEqualTo(CustomerClass.LOYAL);
            assertThat(change.to()).isEqualTo(CustomerClass.EXTREME);
            assertThat(change.classVersion()).isEqualTo(5);
        });
    }

    private static Customer hurt() {
        var fold = fold(Customer.unknown(Histories.CUSTOMER, NOW));
        fold.apply("e-1", Histories.complaint());
        return fold.result();
    }

    private static CustomerFold fold(Customer customer) {
        return new CustomerFold(customer, NOW, Policy.DEFAULTS, LedgerParameters.DEFAULTS);
    }

    private static ClassChanged change(CustomerClass to) {
        return new ClassChanged(
                Histories.CUSTOMER, CustomerClass.NAIVE, to, BEFORE, PUBLISHED, to.treatment(), 3, 4, "e-0");
    }
}

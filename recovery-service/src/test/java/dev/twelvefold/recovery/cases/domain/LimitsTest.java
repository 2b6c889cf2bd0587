package dev.twelvefold.recovery.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twelvefold.contracts.recovery.CompensationKind;
import dev.twelvefold.recovery.cases.domain.Compensation.Approval;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final Limits LIMITS = CompensationRules.DEFAULTS.limits();
    private static final BigDecimal SMALLEST = new BigDecimal("0.0000000000000001");
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    /** Somebody with a rank, who may be the same person as another. */
    record Person(int number, Rank rank) {
        String by() {
            return "p" + number;
        }
    }

    @Property
    void aLimitIsInclusive(@ForAll Rank rank) {
        var limit = limitOf(rank);

        assertThat(LIMITS.approvalsOf(limit, rank)).isZero();
        assertThat(LIMITS.approvalsOf(limit.add(SMALLEST), rank)).isPositive();
        assertThat(LIMITS.approvalsOf(limit.subtract(SMALLEST), rank)).isZero();
    }

    @Property
    void theMoreItIsTheMorePeopleDecide(
            @ForAll @BigRange(min = "0.01", max = "3000") BigDecimal usd, @ForAll Rank rank) {
        var approvals = LIMITS.approvalsOf(usd, rank);

        assertThat(approvals)
                .isEqualTo(usd.compareTo(limitOf(rank)) <= 0 ? 0 : usd.compareTo(limitOf(Rank.MANAGER)) <= 0 ? 1 : 2);
        assertThat(LIMITS.approvalsOf(usd.add(SMALLEST), rank)).isGreaterThanOrEqualTo(approvals);
    }

    @Property
    void nobodyApprovesTheirOwn(@ForAll @BigRange(min = "0.01", max = "3000") BigDecimal usd, @ForAll Rank rank) {
        assertThatThrownBy(() -> LIMITS.isCompletedBy("p0", rank, proposal(usd, List.of())))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isInstanceOf(Refusal.NotYours.class));
    }

    /** Whoever tries in whatever order: what is approved in the end was approved by those who may. */
    @Property
    void whatIsApprovedWasApprovedByThoseWhoMay(
            @ForAll @BigRange(min = "50.01", max = "2000") @Scale(2) BigDecimal usd,
            @ForAll @Size(max = 8) List<@IntRange(max = 8) Integer> tries) {
        var approvals = new ArrayList<Approval>();
        var isApproved = false;
        for (var each : tries) {
            var person = new Person(each, Rank.values()[each % 3]);
            if (isApproved) {
                break;
            }
            try {
                isApproved = LIMITS.isCompletedBy(person.by(), person.rank(), proposal(usd, approvals));
                approvals.add(new Approval(person.by(), person.rank(), NOW));
            } catch (RefusedException refused) {
                assertThat(refused.refusal()).isInstanceOfAny(Refusal.NotYours.class, Refusal.NotNow.class);
            }
        }

        if (isApproved) {
            assertThat(approvals)
                    .extracting(Approval::by)
                    .doesNotHaveDuplicates()
                    .doesNotContain("p0");
            var isHigh = usd.compareTo(limitOf(Rank.MANAGER)) > 0;
            assertThat(approvals).hasSize(isHigh ? 2 : 1);
            if (isHigh) {
                assertThat(approvals)
                        .extracting(Approval::rank)
                        .contains(Rank.MANAGER)
                        .doesNotContain(Rank.AGENT);
            } else {
                assertThat(usd).isLessThanOrEqualTo(limitOf(approvals.get(0).rank()));
            }
        }
    }

    @Test
    void aManagerAndALeadAreEnoughInEitherOrder() {
        var usd = BigDecimal.valueOf(1_500);
        var lead = new Approval("lead", Rank.LEAD, NOW);
        var manager = new Approval("manager", Rank.MANAGER, NOW);

        assertThat(LIMITS.isCompletedBy("lead", Rank.LEAD, proposal(usd, List.of())))
                .isFalse();
        assertThat(LIMITS.isCompletedBy("manager", Rank.MANAGER, proposal(usd, List.of(lead))))
                .isTrue();
        assertThat(LIMITS.isCompletedBy("lead", Rank.LEAD, proposal(usd, List.of(manager))))
                .isTrue();
        assertThatThrownBy(() -> LIMITS.isCompletedBy("lead2", Rank.LEAD, proposal(usd, List.of(lead))))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void worthIsExactInEveryCurrency() {
        var rates = Rates.DEFAULTS;

        assertThat(rates.usd(new BigDecimal("1250000"), "VND"))
                .hasValueSatisfying(usd -> assertThat(usd).isEqualByComparingTo("50"));
        assertThat(rates.usd(new BigDecimal("1250000.0001"), "VND"))
                .hasValueSatisfying(
                        usd -> assertThat(LIMITS.approvalsOf(usd, Rank.AGENT)).isEqualTo(1));
        assertThat(rates.usd(BigDecimal.ONE, "CHF")).isEmpty();
    }

    private static BigDecimal limitOf(Rank rank) {
        return BigDecimal.valueOf(
                switch (rank) {
                    case AGENT -> 50;
                    case LEAD -> 250;
                    case MANAGER -> 1_000;
                });
    }

    private static Compensation proposal(BigDecimal usd, List<Approval> approvals) {
        return new Compensation(
                "comp",
                "case",
                "c-1",
                new Offer(CompensationKind.VOUCHER, usd, "USD", "sorry"),
                usd,
                LocalDate.EPOCH,
                "p0",
                NOW,
                approvals,
                CompensationStatus.PROPOSED,
                null,
                null);
    }
}

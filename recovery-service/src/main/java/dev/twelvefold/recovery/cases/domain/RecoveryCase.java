package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.recovery.CaseOpened;
import dev.twelvefold.contracts.recovery.Negative;
import dev.twelvefold.contracts.recovery.NegativeAdded;
import dev.twelvefold.contracts.recovery.Offset;
import dev.twelvefold.contracts.recovery.OffsetProgressed;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A case that has not ended.
 *
 * @param caseId a UUID
 * @param number what people call it
 * @param customerId the customer
 * @param status where it stands
 * @param openedAt when its opening was decided, UTC
 * @param causedBy what opened it: a {@code ce_id}, {@code time} or {@code policy}
 * @param worst the highest severity of its negatives
 * @param negatives how many it has
 * @param offset what they ask for
 * @param clocks one of each name
 * @param priority 0 to 100, as of the last {@link #ranked}
 * @param version rises by one with every event of the case, from 1
 */
public record RecoveryCase(
        String caseId,
        String number,
        String customerId,
        CaseStatus status,
        Instant openedAt,
        String causedBy,
        Severity worst,
        int negatives,
        Offset offset,
        List<CaseClock> clocks,
        int priority,
        long version) {
    /** From this many negatives on, a case is graver than the worst of them. */
    private static final int NEGATIVES_THAT_RAISE = 3;

    /** Later than any clock, and still a date of four digits for everybody who stores it. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    public RecoveryCase {
        clocks = List.copyOf(clocks);
    }

    /** A case after something happened to it, and what is published of it. */
    record Step(RecoveryCase now, CaseEvent event) {}

    /** Opens a case with these negatives, oldest first and at least one. */
    static Step open(String customerId, Opening opening, List<Negative> negatives, RecoveryRules rules) {
        var worst = worst(negatives);
        var opened = new RecoveryCase(
                rules.names().idOf(customerId, opening.cause()),
                rules.names().nextNumber(),
                customerId,
                CaseStatus.OPEN,
                opening.at(),
                opening.causedBy(),
                worst,
                negatives.size(),
                offset(
                        negatives.size() * rules.ledger().offsetRatio(),
                        negatives.stream().mapToInt(Negative::repaid).sum()),
                rules.clocks().start(opening.at(), severity(worst, negatives.size())),
                0,
                1);
        return new Step(
                opened, new CaseEvent(opened.caseId, opening.cause(), opening.at(), opened.asOpened(negatives)));
    }

    /** The highest of the negatives, one level up from the third negative on. */
    public Severity severity() {
        return severity(worst, negatives);
    }

    /** When the running clock nearest to its end is due; {@link #NEVER} when none runs. */
    public Instant nextDueAt() {
        return clocks.stream()
                .filter(CaseClock::isRunning)
                .map(CaseClock::dueAt)
                .min(Comparator.naturalOrder())
                .orElse(NEVER);
    }

    /** A further negative joins, taken in at {@code at}, asking for {@code target} positives. */
    Step join(Negative negative, int target, Instant at, ClockRules rules) {
        var nowWorst = negative.severity().compareTo(worst) > 0 ? negative.severity() : worst;
        var becomesCritical = severity() != Severity.CRITICAL && severity(nowWorst, negatives + 1) == Severity.CRITICAL;
        var joined = with(
                nowWorst,
                negatives + 1,
                offset(offset.target() + target, offset.repaid() + negative.repaid()),
                becomesCritical ? rules.hurry(clocks, at) : clocks);
        var event = new NegativeAdded(caseId, customerId, negative, joined.severity(), joined.offset, at);
        return new Step(joined, new CaseEvent(caseId, negative.eventId(), at, event));
    }

    /** A positive repaid one of what the case asks for. */
    Step progress(Repayment repayment) {
        var progressed = with(worst, negatives, offset(offset.target(), offset.repaid() + 1), clocks);
        var event = new OffsetProgressed(caseId, customerId, repayment.eventId(), progressed.offset, repayment.at());
        return new Step(progressed, new CaseEvent(caseId, repayment.eventId(), repayment.at(), event));
    }

    /** The same case with the priority that it has now. */
    RecoveryCase ranked(CustomerValue value, Instant now, ClockRules rules) {
        var percent = clocks.stream()
                .filter(CaseClock::isRunning)
                .mapToInt(clock -> clock.percent(now, rules.calendar()))
                .max()
                .orElse(0);
        var rank = Priority.of(severity(), value.ladder(), value.spentUsd(), percent, negatives);
        return new RecoveryCase(
                caseId,
                number,
                customerId,
                status,
                openedAt,
                causedBy,
                worst,
                negatives,
                offset,
                clocks,
                rank,
                version);
    }

    private RecoveryCase with(Severity nowWorst, int nowNegatives, Offset nowOffset, List<CaseClock> nowClocks) {
        return new RecoveryCase(
                caseId,
                number,
                customerId,
                status,
                openedAt,
                causedBy,
                nowWorst,
                nowNegatives,
                nowOffset,
                nowClocks,
                priority,
                version + 1);
    }

    private CaseOpened asOpened(List<Negative> with) {
        return new CaseOpened(caseId, number, customerId, severity(), openedAt, causedBy, with, offset);
    }

    private static Severity worst(List<Negative> negatives) {
        return negatives.stream()
                .map(Negative::severity)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Severity severity(Severity worst, int negatives) {
        return negatives >= NEGATIVES_THAT_RAISE ? worst.raised() : worst;
    }

    private static Offset offset(int target, int repaid) {
        return new Offset(target, repaid, target - repaid);
    }
}

package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.recovery.ClockName;
import dev.twelvefold.contracts.recovery.Offset;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A case as it is; what can happen to it is {@link CaseLife}.
 *
 * @param identity what never changes
 * @param hurt what was done to the customer
 * @param tracks how far apology and compensation are
 * @param claim who works on it; null when nobody does
 * @param pause since when it waits for the customer; null when it does not
 * @param clocks one of each name
 * @param promises in the order in which they were made
 * @param ending how it ended; null when it has not
 * @param priority 0 to 100, as of the last {@link #ranked}
 * @param version the number of things that have happened to it
 */
public record RecoveryCase(
        CaseIdentity identity,
        Hurt hurt,
        CaseTracks tracks,
        Claim claim,
        Pause pause,
        List<CaseClock> clocks,
        List<Promise> promises,
        Ending ending,
        int priority,
        long version) {
    /** Later than any clock, and still a date of four digits for everybody who stores it. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    public RecoveryCase {
        clocks = List.copyOf(clocks);
        promises = List.copyOf(promises);
    }

    /** A UUID. */
    public String caseId() {
        return identity.caseId();
    }

    /** What people call it. */
    public String number() {
        return identity.number();
    }

    /** The customer. */
    public String customerId() {
        return identity.customerId();
    }

    /** When its opening was decided, UTC. */
    public Instant openedAt() {
        return identity.openedAt();
    }

    /** What its negatives ask for. */
    public Offset offset() {
        return hurt.offset();
    }

    /** How many negatives it has. */
    public int negatives() {
        return hurt.negatives();
    }

    /** Of the gravest negative, one level up from the third negative on. */
    public Severity severity() {
        return hurt.severity();
    }

    /** Where it stands. */
    public CaseStatus status() {
        return tracks.status(ending != null && ending.isClosed(), hurt.offset().owed());
    }

    /** Who works on it; null when nobody does. */
    public String assignee() {
        return claim == null ? null : claim.assignee();
    }

    /** When the running clock nearest to its end is due; {@link #NEVER} when none runs. */
    public Instant nextDueAt() {
        return clocks.stream()
                .filter(CaseClock::isRunning)
                .map(CaseClock::dueAt)
                .min(Comparator.naturalOrder())
                .orElse(NEVER);
    }

    /** When three quarters of the time of a running clock have passed, of the first one; {@link #NEVER} when none runs. */
    public Instant dueSoonAt() {
        return clocks.stream()
                .map(clock -> clock.steps().soonAt())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(NEVER);
    }

    /** When time alone will do something to it next; null when it will not. */
    public Instant wakeAt() {
        return Stream.of(lapsesAt(), goesOnAt(), promiseBreaksAt(), payerDueAt(), stepAt())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    Optional<Instant> lapsesAt() {
        return Optional.ofNullable(claim).map(Claim::lapsesAt);
    }

    Optional<Instant> goesOnAt() {
        return Optional.ofNullable(pause).map(Pause::until);
    }

    Optional<Instant> promiseBreaksAt() {
        return promises.stream().filter(Promise::isOpen).map(Promise::breaksAt).min(Comparator.naturalOrder());
    }

    Optional<Instant> payerDueAt() {
        return Optional.ofNullable(tracks.payerDueAt());
    }

    private Optional<Instant> stepAt() {
        return clocks.stream()
                .map(clock -> clock.steps().nextAt())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    Optional<Promise> promise(String promiseId) {
        return promises.stream()
                .filter(promise -> promise.promiseId().equals(promiseId))
                .findFirst();
    }

    /** The clock of this name. */
    public CaseClock clock(ClockName name) {
        return clocks.stream().filter(clock -> clock.name() == name).findFirst().orElseThrow();
    }

    /** The same case with the priority that it has now. */
    RecoveryCase ranked(CustomerValue value, Instant now, RecoveryRules rules) {
        var percent = clocks.stream()
                .filter(CaseClock::isRunning)
                .mapToInt(clock -> clock.percent(now, rules.clocks().calendar()))
                .max()
                .orElse(0);
        var rank = Priority.of(severity(), value.ladder(), value.spentUsd(rules.rates()), percent, negatives());
        return new RecoveryCase(identity, hurt, tracks, claim, pause, clocks, promises, ending, rank, version);
    }

    RecoveryCase with(Hurt now) {
        return new RecoveryCase(identity, now, tracks, claim, pause, clocks, promises, ending, priority, version);
    }

    RecoveryCase with(CaseTracks now) {
        return new RecoveryCase(identity, hurt, now, claim, pause, clocks, promises, ending, priority, version);
    }

    RecoveryCase with(Claim now) {
        return new RecoveryCase(identity, hurt, tracks, now, pause, clocks, promises, ending, priority, version);
    }

    RecoveryCase with(Pause now) {
        return new RecoveryCase(identity, hurt, tracks, claim, now, clocks, promises, ending, priority, version);
    }

    RecoveryCase with(Ending now) {
        return new RecoveryCase(identity, hurt, tracks, claim, pause, clocks, promises, now, priority, version);
    }

    RecoveryCase withClocks(List<CaseClock> now) {
        return new RecoveryCase(identity, hurt, tracks, claim, pause, now, promises, ending, priority, version);
    }

    RecoveryCase withPromises(List<Promise> now) {
        return new RecoveryCase(identity, hurt, tracks, claim, pause, clocks, now, ending, priority, version);
    }

    RecoveryCase next() {
        return new RecoveryCase(identity, hurt, tracks, claim, pause, clocks, promises, ending, priority, version + 1);
    }
}

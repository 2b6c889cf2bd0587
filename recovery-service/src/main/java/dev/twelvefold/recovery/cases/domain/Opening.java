package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.segmentation.ClassChanged;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * A reason to open a case.
 *
 * @param cause the id that the case is named by: of the causing experience, or of the class change when there is none
 * @param causedBy the {@code ce_id} of the causing event, or {@code time}, or {@code policy}
 * @param at when it was decided, UTC
 * @param classVersion of the class change; 0 when a negative opens by itself
 * @param noLaterThan the position at which segmentation had surely seen the cause; 0 while that is unknown
 */
public record Opening(String cause, String causedBy, Instant at, long classVersion, long noLaterThan) {
    /** By a change of class. */
    static Opening of(String changeId, ClassChanged change) {
        var cause = isWithoutEvent(change) ? changeId : change.causedBy();
        return new Opening(cause, change.causedBy(), change.at(), change.classVersion(), 0);
    }

    /** By a negative of a customer who is extreme already. */
    static Opening ofNegative(String eventId, Instant receivedAt) {
        return new Opening(eventId, eventId, receivedAt, 0, 0);
    }

    private static boolean isWithoutEvent(ClassChanged change) {
        return change.causedBy().equals(ClassChanged.CAUSED_BY_TIME)
                || change.causedBy().equals(ClassChanged.CAUSED_BY_POLICY);
    }

    /** Whether time or policy caused it. */
    boolean isWithoutEvent() {
        return !cause.equals(causedBy);
    }

    /** Learns from a customer view how many experiences segmentation had folded with or after the change. */
    Opening bounded(Standing standing) {
        return noLaterThan == 0 && standing.viewClassVersion() >= classVersion
                ? new Opening(cause, causedBy, at, classVersion, standing.viewExperiences())
                : this;
    }

    /** The bound, once so many have been folded: the cause, not being among them, is no experience to wait for. */
    OptionalLong overdueAt(long experiences) {
        return noLaterThan > 0 && noLaterThan <= experiences ? OptionalLong.of(noLaterThan) : OptionalLong.empty();
    }
}

package dev.twelvefold.segmentation.api;

import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.contracts.segmentation.Reason;
import java.time.Instant;
import java.util.List;

/**
 * A change of class as {@code /transitions} shows it.
 *
 * @param from the class before; null for the first
 * @param to the class after
 * @param at when it was decided, UTC
 * @param reasons the rules that made {@code to} hold
 * @param policyVersion the policy it was decided by
 * @param classVersion its place, from 1
 * @param causedBy an event id, {@code time} or {@code policy}
 */
public record TransitionView(
        CustomerClass from,
        CustomerClass to,
        Instant at,
        List<Reason> reasons,
        int policyVersion,
        long classVersion,
        String causedBy) {
    static TransitionView of(ClassChanged change) {
        return new TransitionView(
                change.from(),
                change.to(),
                change.at(),
                change.reasons(),
                change.policyVersion(),
                change.classVersion(),
                change.causedBy());
    }
}

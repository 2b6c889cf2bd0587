package dev.twelvefold.feedback.keys.adapters;

import dev.twelvefold.feedback.keys.domain.Reservation;
import dev.twelvefold.feedback.keys.domain.Reservation.State;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A key that was there before.
 *
 * @param attempt that it belongs to
 * @param isPublished whether the broker has all of that attempt
 * @param isGivenUp whether that attempt failed, or its instance is gone
 */
record ReservationRow(
        UUID eventId, byte[] bodyHash, Instant receivedAt, UUID attempt, boolean isPublished, boolean isGivenUp) {
    Reservation reservation() {
        return as(Set.of());
    }

    /** The reservation for a claimant who has just taken over the keys {@code ours}. */
    Reservation as(Set<UUID> ours) {
        return new Reservation(state(ours), bodyHash, receivedAt);
    }

    private State state(Set<UUID> ours) {
        if (isPublished) {
            return State.PUBLISHED;
        }
        return ours.contains(eventId) ? State.OURS : State.IN_FLIGHT;
    }
}

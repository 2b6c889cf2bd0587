package dev.twelvefold.feedback.keys.application;

import dev.twelvefold.feedback.keys.application.Ruling.First;
import dev.twelvefold.feedback.keys.application.Ruling.Repeat;
import dev.twelvefold.feedback.keys.application.Ruling.Reused;
import dev.twelvefold.feedback.keys.domain.Claim;
import dev.twelvefold.feedback.keys.domain.Reservation;
import dev.twelvefold.feedback.keys.domain.Reservation.State;
import java.util.concurrent.CompletableFuture;

/**
 * What came out for one key.
 *
 * @param attempt that publishes it when the reservation is ours; null otherwise
 */
record Ruled(Reservation reservation, Attempt attempt) {
    /** @param first whether the claim is the one that the reservation was asked for, and not a repeat beside it */
    Ruling ruling(Claim claim, boolean first) {
        if (!reservation.isOf(claim)) {
            return new Reused();
        }
        if (reservation.state() == State.PUBLISHED) {
            return new Repeat(CompletableFuture.completedFuture(true), reservation.receivedAt());
        }
        return first
                ? new First(attempt, reservation.receivedAt())
                : new Repeat(attempt.published(), reservation.receivedAt());
    }
}

package dev.twelvefold.feedback.keys.application;

import dev.twelvefold.feedback.keys.domain.Claim;
import dev.twelvefold.feedback.keys.domain.Reservation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keys as they are remembered, durable and shared by all instances. Every method fails with a {@link dev.twelvefold.messaging.DatabaseException}. */
public interface Reservations {
    /**
     * Remembers the keys that are new, and takes over those whose post was given up and had the same body, for one attempt to
     * publish.
     *
     * @param attempt a fresh id of the attempt that those keys belong to from now on
     * @param claims of keys that differ from each other
     * @return what is remembered now of the keys that were there before; all others are new, and the attempt's
     */
    Map<UUID, Reservation> reserve(UUID attempt, List<Claim> claims);

    /** Remembers what became of attempts: true when the broker has all that belongs to it. */
    void conclude(Map<UUID, Boolean> attempts);

    /**
     * Forgets keys first posted, and last attempted, longer ago than {@code age}.
     *
     * @return how many, at most some thousands
     */
    int forget(Duration age);
}

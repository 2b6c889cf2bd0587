package dev.twelvefold.recovery.letters.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How the delivery of a letter goes.
 *
 * @param attempts how often it was tried
 * @param nextAttemptAt when it is tried next; null once it is settled
 * @param lastError why the last attempt failed; null when none did
 * @param sentAt when the mail server took it, or it was given by hand; null before
 */
public record Delivery(DeliveryState state, int attempts, Instant nextAttemptAt, String lastError, Instant sentAt) {
    /** As far as a pause is doubled; longer ones are cut anyway. */
    private static final int MOST_DOUBLINGS = 20;

    /**
     * When a failed delivery is tried again.
     *
     * @param first the first pause, doubled with each attempt
     * @param longest no pause is longer
     * @param giveUpAfter from when on nobody tries any more, since the letter was written
     */
    public record Patience(Duration first, Duration longest, Duration giveUpAfter) {}

    /** Due at once. */
    public static Delivery queued(Instant now) {
        return new Delivery(DeliveryState.QUEUED, 0, now, null, null);
    }

    /** Done by hand. */
    public static Delivery byHand(Instant now) {
        return new Delivery(DeliveryState.SENT, 0, null, null, now);
    }

    /** Whether nothing more will happen to it. */
    public boolean isSettled() {
        return state != DeliveryState.QUEUED;
    }

    /** The mail server took it. */
    public Delivery taken(Instant now) {
        return new Delivery(DeliveryState.SENT, attempts + 1, null, lastError, now);
    }

    /** The mail server will not take it, however often it is asked. */
    public Delivery refused(String why) {
        return new Delivery(DeliveryState.REJECTED, attempts + 1, null, why, null);
    }

    /** The mail server could not take it this time. */
    public Delivery postponed(String why, Instant writtenAt, Instant now, Patience patience) {
        if (!now.isBefore(writtenAt.plus(patience.giveUpAfter()))) {
            return refused("given up: " + why);
        }
        var doubled = patience.first().multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        var pause = doubled.compareTo(patience.longest()) < 0 ? doubled : patience.longest();
        return new Delivery(DeliveryState.QUEUED, attempts + 1, now.plus(pause), why, null);
    }
}

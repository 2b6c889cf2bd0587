package dev.twelvefold.feedback.keys.domain;

import java.time.Instant;
import java.util.Arrays;

/**
 * What is remembered of a key, after a claim for it.
 *
 * <pre>
 *   no such key ──claim──▶ OURS ──published──▶ PUBLISHED
 *                           │ ▲
 *             broker away,  │ │ claim by a retry with the same body
 *             crash, lapse  ▼ │
 *                         given up
 * </pre>
 *
 * @param state of the key, as the claimant sees it
 * @param bodyHash of the first post with the key
 * @param receivedAt when the first post with the key was taken in
 */
public record Reservation(State state, byte[] bodyHash, Instant receivedAt) {
    /** Who may publish, or has published. */
    public enum State {
        /** The claimant publishes. */
        OURS,
        /** Somebody else is about to publish it. */
        IN_FLIGHT,
        /** The broker has it. */
        PUBLISHED
    }

    /** The one of a key that is new, and now the claimant's. */
    public static Reservation of(Claim claim) {
        return new Reservation(State.OURS, claim.bodyHash(), claim.receivedAt());
    }

    /** Whether the claim's body is the one that the key was first posted with. */
    public boolean isOf(Claim claim) {
        return Arrays.equals(bodyHash, claim.bodyHash());
    }
}

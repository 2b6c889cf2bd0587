package dev.twelvefold.feedback.keys.application;

import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** What is to be done with a post that has a key. */
public sealed interface Ruling {
    /**
     * Publish it, and tell the attempt how that went.
     *
     * @param attempt to be {@link Attempt#settle settled} exactly once for this ruling
     * @param receivedAt when the first post with the key was taken in
     */
    record First(Attempt attempt, Instant receivedAt) implements Ruling {}

    /**
     * Publish nothing: it is a repeat.
     *
     * @param published completes when the broker has the first; at once in most cases; false when that was given up
     * @param receivedAt when the first post with the key was taken in
     */
    record Repeat(CompletionStage<Boolean> published, Instant receivedAt) implements Ruling {}

    /** Refuse it: the key was posted with another body. */
    record Reused() implements Ruling {}
}

package dev.twelvefold.feedback.keys.application;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** Posts whose keys were reserved together: published when all of them are, given up when one of them is. */
public final class Attempt {
    private final AtomicInteger unsettled;
    private final CompletableFuture<Boolean> published = new CompletableFuture<>();
    private volatile boolean givenUp;

    Attempt(int posts) {
        this.unsettled = new AtomicInteger(posts);
    }

    /** Tells how one of the posts went; to be called once for each. */
    public void settle(boolean brokerHasIt) {
        if (!brokerHasIt) {
            givenUp = true;
        }
        if (unsettled.decrementAndGet() == 0) {
            published.complete(!givenUp);
        }
    }

    /** Completes when every post is settled: whether the broker has them all. */
    CompletionStage<Boolean> published() {
        return published;
    }
}

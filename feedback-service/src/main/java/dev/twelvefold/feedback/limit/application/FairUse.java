package dev.twelvefold.feedback.limit.application;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * A limit for each authenticated client (not for each address: shops share one), kept by each instance for itself. A batch is
 * admitted as one post, and its further lines are charged when they are known; a client that is in debt waits until it is paid.
 */
@ApplicationScoped
public class FairUse {
    private final LimitSettings settings;

    /** A client that was idle for a period has all of its posts again, so there is nothing to be remembered. */
    private final LoadingCache<String, Bucket> buckets;

    FairUse(LimitSettings settings) {
        this.settings = settings;
        this.buckets = Caffeine.newBuilder()
                .expireAfterAccess(settings.period().multipliedBy(2))
                .build(client -> bucket());
    }

    /**
     * Where a client stands.
     *
     * @param admitted whether it may post now
     * @param limit posts in a period
     * @param remaining posts that it may send at once
     * @param reset until it has all of them again, or, when it was not admitted, until it has one
     */
    public record Standing(boolean admitted, long limit, long remaining, Duration reset) {}

    /** Takes one post of what the client has left; empty when there is no limit. */
    public Optional<Standing> admit(String client) {
        if (settings.posts().isEmpty()) {
            return Optional.empty();
        }
        var probe = buckets.get(client).tryConsumeAndReturnRemaining(1);
        var reset = probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
        return Optional.of(new Standing(
                probe.isConsumed(), settings.posts().getAsLong(), probe.getRemainingTokens(), Duration.ofNanos(reset)));
    }

    /** Charges a client for what came with a post that was admitted. */
    public void charge(String client, long posts) {
        if (settings.posts().isPresent() && posts > 0) {
            buckets.get(client).consumeIgnoringRateLimits(posts);
        }
    }

    private Bucket bucket() {
        var posts = settings.posts().orElseThrow();
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(posts).refillGreedy(posts, settings.period()))
                .build();
    }
}

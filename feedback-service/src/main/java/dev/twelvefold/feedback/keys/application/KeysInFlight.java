package dev.twelvefold.feedback.keys.application;

import dev.twelvefold.feedback.keys.domain.Claim;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Keys that this instance is working on. A request enters with all of its keys or with none, so that two requests never hold
 * what the other one waits for.
 */
@ApplicationScoped
class KeysInFlight {
    /** In place of what a waiter waits for: nearly every key is free again before anybody asks for it. */
    private static final CompletableFuture<Void> NOBODY_WAITS = new CompletableFuture<>();

    private final Map<UUID, CompletableFuture<Void>> keys = new HashMap<>();

    /**
     * Enters with these keys.
     *
     * @return empty when entered; else what completes when one of the keys that are in the way is free
     */
    synchronized Optional<CompletionStage<Void>> enter(List<Claim> claims) {
        for (var claim : claims) {
            var busy = keys.computeIfPresent(
                    claim.eventId(), (id, free) -> free == NOBODY_WAITS ? new CompletableFuture<>() : free);
            if (busy != null) {
                return Optional.of(busy);
            }
        }
        claims.forEach(claim -> keys.put(claim.eventId(), NOBODY_WAITS));
        return Optional.empty();
    }

    /** Frees the keys; whoever waits for one goes on, on the calling thread. */
    void leave(Collection<UUID> ids) {
        remove(ids).forEach(free -> free.complete(null));
    }

    private synchronized List<CompletableFuture<Void>> remove(Collection<UUID> ids) {
        return ids.stream()
                .map(keys::remove)
                .filter(free -> free != NOBODY_WAITS)
                .toList();
    }
}

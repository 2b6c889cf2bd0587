package dev.twelvefold.recovery.letters.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Those who wait, in this instance, until a letter is settled. */
@ApplicationScoped
public class Outcomes {
    private final Map<UUID, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();

    /** Completes when it has been committed that the letter is settled; to be asked for before the letter is committed. */
    public CompletableFuture<Void> of(UUID letterId) {
        return waiting.computeIfAbsent(letterId, id -> new CompletableFuture<>());
    }

    /** It has been committed that the letter is settled. */
    public void settled(UUID letterId) {
        var future = waiting.remove(letterId);
        if (future != null) {
            future.complete(null);
        }
    }

    /** Nobody waits any longer. */
    public void forget(UUID letterId) {
        waiting.remove(letterId);
    }
}

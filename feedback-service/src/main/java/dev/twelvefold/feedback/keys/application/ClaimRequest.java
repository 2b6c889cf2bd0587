package dev.twelvefold.feedback.keys.application;

import dev.twelvefold.feedback.keys.domain.Claim;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Claims that are answered together: a single post's, or those of some lines of a batch. Two claims may be for the same key; the
 * second is ruled by what becomes of the first. One thread at a time works on it.
 */
final class ClaimRequest {
    private final List<Claim> claims;
    private final Map<UUID, Key> keys = new LinkedHashMap<>();
    private final CompletableFuture<List<Ruling>> rulings = new CompletableFuture<>();
    private int openKeys;

    /** What became of a key: nothing yet, as long as {@code ruled} is null. */
    private static final class Key {
        private final Claim first;
        private Ruled ruled;

        private Key(Claim first) {
            this.first = first;
        }
    }

    ClaimRequest(List<Claim> claims) {
        this.claims = claims;
        claims.forEach(claim -> keys.computeIfAbsent(claim.eventId(), id -> new Key(claim)));
        this.openKeys = keys.size();
    }

    CompletableFuture<List<Ruling>> rulings() {
        return rulings;
    }

    /** One claim for each key that is not ruled yet. */
    List<Claim> open() {
        return keys.values().stream()
                .filter(key -> key.ruled == null)
                .map(key -> key.first)
                .toList();
    }

    /** How many keys are not ruled yet. */
    int openKeys() {
        return openKeys;
    }

    /** Whether it was answered, or nobody waits any longer. */
    boolean isAnswered() {
        return rulings.isDone();
    }

    /** Rules on a key that is open. */
    void rule(UUID eventId, Ruled ruling) {
        keys.get(eventId).ruled = ruling;
        openKeys--;
    }

    /** Answers who asked; when nobody waits any longer, gives up what was taken for them. */
    void answer() {
        var answers = claims.stream().map(this::answer).toList();
        if (!rulings.complete(answers)) {
            giveUp();
        }
    }

    void fail(Throwable failure) {
        rulings.completeExceptionally(new KeysUnavailableException(failure));
        giveUp();
    }

    private Ruling answer(Claim claim) {
        var key = keys.get(claim.eventId());
        return key.ruled.ruling(claim, key.first == claim);
    }

    private void giveUp() {
        keys.values().forEach(key -> {
            if (key.ruled != null && key.ruled.attempt() != null) {
                key.ruled.attempt().settle(false);
            }
        });
    }
}

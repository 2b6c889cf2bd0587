package dev.twelvefold.feedback.keys.application;

import dev.twelvefold.feedback.keys.domain.Claim;
import java.util.HashMap;
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
    private final Map<UUID, Claim> firsts = new LinkedHashMap<>();
    private final Map<UUID, Claim> open;
    private final Map<UUID, Ruled> ruled = new HashMap<>();
    private final CompletableFuture<List<Ruling>> rulings = new CompletableFuture<>();

    ClaimRequest(List<Claim> claims) {
        this.claims = claims;
        claims.forEach(claim -> firsts.putIfAbsent(claim.eventId(), claim));
        this.open = new LinkedHashMap<>(firsts);
    }

    CompletableFuture<List<Ruling>> rulings() {
        return rulings;
    }

    /** One claim for each key that is not ruled yet. */
    List<Claim> open() {
        return List.copyOf(open.values());
    }

    /** How many keys are not ruled yet. */
    int openKeys() {
        return open.size();
    }

    /** Whether it was answered, or nobody waits any longer. */
    boolean isAnswered() {
        return rulings.isDone();
    }

    void rule(UUID eventId, Ruled ruling) {
        open.remove(eventId);
        ruled.put(eventId, ruling);
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
        return ruled.get(claim.eventId()).ruling(claim, firsts.get(claim.eventId()) == claim);
    }

    private void giveUp() {
        ruled.values().forEach(one -> {
            if (one.attempt() != null) {
                one.attempt().settle(false);
            }
        });
    }
}

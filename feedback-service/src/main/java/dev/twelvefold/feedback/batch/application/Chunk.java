package dev.twelvefold.feedback.batch.application;

import dev.twelvefold.feedback.batch.domain.Line;
import dev.twelvefold.feedback.intake.application.Intake;
import dev.twelvefold.feedback.intake.domain.Reading.Accepted;
import dev.twelvefold.feedback.keys.application.Ruling;
import dev.twelvefold.feedback.keys.application.Ruling.First;
import dev.twelvefold.feedback.keys.domain.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Lines of a batch that are taken in together, in their order: one statement remembers all of their keys. */
final class Chunk {
    /** Bounds what a batch of long lines holds; a batch has two chunks in hand. */
    private static final int MAX_BYTES = 128 * 1024;

    /** Without a key among them lines wait for nothing, and holding more of them would only cost memory. */
    private static final int MAX_KEYLESS = 64;

    /**
     * @param claim null when the line has no key
     * @param ruling on the claim; null when there is none, or not yet
     */
    record Entry(Line line, Accepted accepted, Claim claim, Ruling ruling) {
        private Entry ruled(Ruling ruling) {
            return new Entry(line, accepted, claim, ruling);
        }

        /** Whether it goes to the broker: a repeat, or what is refused, does not. */
        boolean isToBeSent() {
            return claim == null || ruling instanceof First;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private int bytes;
    private int keys;
    private CompletionStage<List<Ruling>> rulings;

    void add(Line line, Accepted accepted, String client) {
        var claim = accepted.keyed() == null ? null : Intake.claim(accepted, client);
        entries.add(new Entry(line, accepted, claim, null));
        bytes += line.bytes().length;
        keys += claim == null ? 0 : 1;
    }

    /** Whether it is as large as a chunk may get: of so many lines when some have keys, of fewer otherwise. */
    boolean isFull(int maxLines) {
        return entries.size() >= (keys == 0 ? Math.min(MAX_KEYLESS, maxLines) : maxLines) || bytes >= MAX_BYTES;
    }

    int lines() {
        return entries.size();
    }

    /** Asks for the keys, so that the answer comes while the next lines are read. */
    void claim(Intake intake) {
        var claims = entries.stream()
                .map(Entry::claim)
                .filter(claim -> claim != null)
                .toList();
        rulings = claims.isEmpty() ? CompletableFuture.completedFuture(List.of()) : intake.claim(claims);
    }

    /** Whether it was asked for the keys; what was not must not be published. */
    boolean isClaimed() {
        return rulings != null;
    }

    /** The entries, each with the ruling on its claim; waits for the rulings. */
    List<Entry> ruled() {
        var next = rulings.toCompletableFuture().join().iterator();
        return keys == 0
                ? entries
                : entries.stream()
                        .map(entry -> entry.claim() == null ? entry : entry.ruled(next.next()))
                        .toList();
    }
}

package dev.twelvefold.segmentation.oracle;

import dev.twelvefold.contracts.CustomerEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was published, to publish it again: as it was, or with another body under the same id. */
final class Repeats {
    /** That long a repeat is promised to be without effect (CONTRACT.md). */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private static final int ROUNDS = 40;

    private final Dice dice;
    private final List<Round> rounds = new ArrayList<>();

    Repeats(Dice dice) {
        this.dice = dice;
    }

    /** What was said for the first time in a round. */
    void remember(Round round) {
        rounds.add(round);
        if (rounds.size() > ROUNDS) {
            rounds.remove(0);
        }
    }

    /** Something from an earlier round that is now said again, on whatever topic {@code other} belongs to. */
    List<Told> earlier(Instant now, boolean experiences, CustomerEvent other) {
        var rememberedSince = now.minus(REMEMBERED);
        var known = rounds.stream()
                .filter(round ->
                        round.at().isAfter(rememberedSince) && !round.events().isEmpty())
                .toList();
        if (known.isEmpty()) {
            return List.of();
        }
        var repeated = dice.one(dice.one(known).events());
        return repeated.isExperience() == experiences && dice.oneIn(2)
                ? List.of(repeated)
                : List.of(new Told(repeated.id(), other));
    }

    /** Something of this very round, said again by or about the same customer, and so behind it. */
    Told again(Told told, CustomerEvent other) {
        return dice.oneIn(2) ? told : new Told(told.id(), other);
    }
}

package dev.twelvefold.segmentation.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** How time passes between rounds: little by little, by days, by more than a year, and to and around window edges. */
final class Passage {
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    private final Dice dice;
    private final World world;
    private final Deque<Instant> planned = new ArrayDeque<>();

    Passage(Dice dice, World world) {
        this.dice = dice;
        this.world = world;
    }

    Instant after(Instant now) {
        if (!planned.isEmpty()) {
            return planned.remove();
        }
        return switch (dice.between(0, 49)) {
            case 0 -> now.plus(Duration.ofDays(400));
            case 1, 2 -> now.minusMillis(dice.between(1, 2_000));
            case 3, 4, 5, 6, 7 -> now.plus(Duration.ofDays(dice.between(1, 10)));
            case 8, 9, 10 -> now.plusSeconds(dice.between(1, 20_000));
            case 11, 12, 13, 14 -> now;
            case 15, 16, 17, 18, 19, 20, 21, 22 -> aroundAnEdge(now);
            default -> now.plusNanos(1_000L * dice.between(1, 60_000_000));
        };
    }

    /** Right before the next edge of some customer; then, at once or in steps, to it and right behind it. */
    private Instant aroundAnEdge(Instant now) {
        var edge = world.someEdgeAfter(now.plus(MICROSECOND), dice.random());
        if (edge.isEmpty()) {
            return now;
        }
        List.of(edge.get(), edge.get().plus(MICROSECOND)).stream()
                .filter(instant -> !dice.oneIn(3))
                .forEach(planned::add);
        return edge.get().minus(MICROSECOND);
    }
}

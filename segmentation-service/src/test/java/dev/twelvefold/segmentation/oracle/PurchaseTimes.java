package dev.twelvefold.segmentation.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When purchases were made: close to everything that decides whether they count. */
final class PurchaseTimes {
    private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final List<Duration> NEAR = List.of(
            Duration.ZERO,
            Duration.ofNanos(1_000),
            Duration.ofNanos(-1_000),
            Duration.ofNanos(500),
            Duration.ofNanos(-500),
            Duration.ofSeconds(30),
            Duration.ofSeconds(-30),
            Duration.ofHours(1));

    private final Dice dice;
    private final Instant now;

    PurchaseTimes(Dice dice, Instant now) {
        this.dice = dice;
        this.now = now;
    }

    Instant any() {
        return switch (dice.between(0, 9)) {
            case 0, 1 -> atAnEdge();
            case 2 -> toCome();
            case 3 -> longAgo();
            case 4, 5 -> withinYears();
            default -> recent();
        };
    }

    /** Where a purchase is about to leave the window, or to enter it. */
    Instant atAnEdge() {
        var edge = dice.oneIn(2) ? now : now.minus(Portrait.WINDOW);
        return edge.plus(dice.one(NEAR));
    }

    Instant toCome() {
        return now.plusSeconds(dice.between(1, dice.oneIn(2) ? 7_200 : 400 * 86_400));
    }

    Instant recent() {
        return now.minusSeconds(dice.between(0, 30 * 86_400));
    }

    private Instant withinYears() {
        return now.minusSeconds(dice.between(0, 420 * 86_400)).plusNanos(dice.between(0, 999_999_999));
    }

    private Instant longAgo() {
        return OLDEST.plusSeconds(dice.between(0, 20 * 365 * 86_400));
    }
}

package dev.twelvefold.segmentation.oracle;

import java.util.List;
import java.util.Random;

/** Chance that repeats itself for the same seed. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    /** From {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /** True once in so many times. */
    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    boolean withChance(double chance) {
        return random.nextDouble() < chance;
    }

    /** From 0 to below {@code bound}, the smaller the more often: half of all draws are in the first quarter. */
    int skewed(int bound) {
        var share = random.nextDouble();
        return (int) (bound * share * share);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    Random random() {
        return random;
    }
}

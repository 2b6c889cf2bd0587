package dev.twelvefold.feedback.intake;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Values of jqwik's generators, for tests that its engine cannot run: the application has a class loader of its own. A run prints
 * its seed; {@code -Dtwelvefold.seed} runs the same values again.
 */
final class Samples {
    private static final String SEED = "twelvefold.seed";

    private Samples() {}

    static <T> List<T> of(Arbitrary<T> values, int count) {
        var seed = Long.getLong(SEED, System.nanoTime());
        System.out.printf("-D%s=%d%n", SEED, seed);
        var samples = new ArrayList<T>();
        JqwikSession.run(
                Long.toString(seed), () -> values.sampleStream().limit(count).forEach(samples::add));
        return samples;
    }
}

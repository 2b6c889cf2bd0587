package dev.twelvefold.systemtests;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;

/**
 * Compares what is expected of many with what is found of each, and says of how many it differs and how, of a few.
 *
 * @param <E> what is expected of one
 * @param <F> what is found of one
 */
final class EachOf<E, F> {
    private static final int SHOWN = 5;

    private final Map<E, F> all;
    private final Function<E, String> name;

    private EachOf(Map<E, F> all, Function<E, String> name) {
        this.all = all;
        this.name = name;
    }

    static <E, F> EachOf<E, F> of(Map<E, F> all, Function<E, String> name) {
        return new EachOf<>(all, name);
    }

    /** One comparison. */
    @FunctionalInterface
    interface Check<E, F> {
        void compare(E expected, F found, SoftAssertions softly);
    }

    void compare(Check<E, F> check) {
        var differences = new TreeMap<String, String>();
        all.forEach((expected, found) -> {
            var softly = new SoftAssertions();
            check.compare(expected, found, softly);
            if (!softly.errorsCollected().isEmpty()) {
                differences.put(name.apply(expected), said(softly));
            }
        });
        if (!differences.isEmpty()) {
            throw new AssertionError("%d of %d differ, among them:%n%s"
                    .formatted(
                            differences.size(),
                            all.size(),
                            differences.entrySet().stream()
                                    .limit(SHOWN)
                                    .map(one -> one.getKey() + ": " + one.getValue())
                                    .collect(Collectors.joining("\n"))));
        }
    }

    private static String said(SoftAssertions softly) {
        return softly.errorsCollected().stream().map(Throwable::getMessage).collect(Collectors.joining("\n"));
    }
}

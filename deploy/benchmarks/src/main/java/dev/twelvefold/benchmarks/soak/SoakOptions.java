package dev.twelvefold.benchmarks.soak;

import dev.twelvefold.benchmarks.Arguments;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What the script hands over; it checks what people write.
 *
 * @param repository the checkout
 * @param data a directory of the run's own
 * @param length of the whole run
 * @param warmUp from its beginning, which the verdict leaves out
 * @param jvm options for the service
 */
record SoakOptions(Path repository, Path data, Duration length, Duration warmUp, List<String> jvm) {
    /** The heap and the compiled code grow to their size in it. */
    private static final int WARM_UP_PART = 4;

    static SoakOptions parse(String... arguments) {
        var given = new Arguments(arguments);
        var length = Duration.ofMinutes(given.number("--minutes"));
        return new SoakOptions(
                given.path("--repository"),
                given.path("--data"),
                length,
                length.dividedBy(WARM_UP_PART),
                given.words("--jvm"));
    }
}

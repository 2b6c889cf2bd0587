package dev.twelvefold.benchmarks.latency;

import dev.twelvefold.benchmarks.Arguments;
import java.nio.file.Path;
import java.util.List;

/**
 * What the script hands over; it checks what people write.
 *
 * @param repository the checkout
 * @param data a directory of the run's own
 * @param rate posts per second
 * @param seconds that are measured
 * @param warmUp seconds of the same before them
 * @param jvm options for the services
 */
record LatencyOptions(Path repository, Path data, int rate, int seconds, int warmUp, List<String> jvm) {
    static LatencyOptions parse(String... arguments) {
        var given = new Arguments(arguments);
        return new LatencyOptions(
                given.path("--repository"),
                given.path("--data"),
                given.number("--rate"),
                given.number("--seconds"),
                given.number("--warm-up"),
                given.words("--jvm"));
    }
}

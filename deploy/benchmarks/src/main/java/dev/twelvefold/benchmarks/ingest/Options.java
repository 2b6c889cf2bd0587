package dev.twelvefold.benchmarks.ingest;

import dev.twelvefold.benchmarks.Arguments;
import java.nio.file.Path;
import java.util.List;

/**
 * What the script hands over; it checks what people write.
 *
 * @param repository the checkout
 * @param data a directory of the run's own
 * @param rounds of which the medians are taken
 * @param seconds of each measurement
 * @param warmUp seconds for each contestant before anything counts, at least
 * @param connections for single posts
 * @param jvm options for the services
 */
record Options(
        Path repository, Path data, int rounds, int seconds, int warmUp, List<Integer> connections, List<String> jvm) {

    static Options parse(String... arguments) {
        var given = new Arguments(arguments);
        return new Options(
                given.path("--repository"),
                given.path("--data"),
                given.number("--rounds"),
                given.number("--seconds"),
                given.number("--warm-up"),
                given.numbers("--connections"),
                given.words("--jvm"));
    }
}

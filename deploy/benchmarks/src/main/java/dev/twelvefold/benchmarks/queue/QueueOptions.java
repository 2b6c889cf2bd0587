package dev.twelvefold.benchmarks.queue;

import dev.twelvefold.benchmarks.Arguments;
import java.nio.file.Path;
import java.util.List;

/**
 * What the script hands over; it checks what people write.
 *
 * @param repository the checkout
 * @param data a directory of the run's own
 * @param cases that are opened
 * @param agents who then work on them
 * @param seconds that are measured
 * @param warmUp seconds of the same before them
 * @param jvm options for the service
 */
record QueueOptions(Path repository, Path data, int cases, int agents, int seconds, int warmUp, List<String> jvm) {
    static QueueOptions parse(String... arguments) {
        var given = new Arguments(arguments);
        return new QueueOptions(
                given.path("--repository"),
                given.path("--data"),
                given.number("--cases"),
                given.number("--agents"),
                given.number("--seconds"),
                given.number("--warm-up"),
                given.words("--jvm"));
    }
}

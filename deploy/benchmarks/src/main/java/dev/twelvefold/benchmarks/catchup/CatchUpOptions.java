package dev.twelvefold.benchmarks.catchup;

import dev.twelvefold.benchmarks.Arguments;
import java.nio.file.Path;
import java.util.List;

/**
 * What the script hands over; it checks what people write.
 *
 * @param repository the checkout
 * @param data a directory of the run's own
 * @param warmUp events of the backlog that do not count, before the others
 * @param events of the backlog that count
 * @param customers whose events they are
 * @param largeCustomers customers of the second run; 0 for none
 * @param rounds of which the medians are taken
 * @param jvm options for the service
 */
record CatchUpOptions(
        Path repository,
        Path data,
        int warmUp,
        int events,
        int customers,
        int largeCustomers,
        int rounds,
        List<String> jvm) {

    /** All events of the backlog. */
    int backlog() {
        return warmUp + events;
    }

    static CatchUpOptions parse(String... arguments) {
        var given = new Arguments(arguments);
        return new CatchUpOptions(
                given.path("--repository"),
                given.path("--data"),
                given.number("--warm-up"),
                given.number("--events"),
                given.number("--customers"),
                given.number("--large-customers"),
                given.number("--rounds"),
                given.words("--jvm"));
    }
}

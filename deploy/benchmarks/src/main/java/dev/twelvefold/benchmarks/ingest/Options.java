package dev.twelvefold.benchmarks.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the script hands over; it checks what people write.
 *
 * @param repository the checkout
 * @param data a directory of the run's own
 * @param rounds of which the medians are taken
 * @param seconds of each measurement
 * @param warmUp seconds for each contestant before anything counts
 * @param connections for single posts
 * @param jvm options for the services
 */
record Options(
        Path repository, Path data, int rounds, int seconds, int warmUp, List<Integer> connections, List<String> jvm) {

    static Options parse(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            given.put(arguments[i], arguments[i + 1]);
        }
        return new Options(
                Path.of(given.get("--repository")),
                Path.of(given.get("--data")),
                Integer.parseInt(given.getOrDefault("--rounds", "5")),
                Integer.parseInt(given.getOrDefault("--seconds", "6")),
                Integer.parseInt(given.getOrDefault("--warm-up", "20")),
                Stream.of(given.getOrDefault("--connections", "16,64,256").split(","))
                        .map(Integer::valueOf)
                        .toList(),
                words(given.getOrDefault("--jvm", "")));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : new ArrayList<>(List.of(text.trim().split("\\s+")));
    }
}

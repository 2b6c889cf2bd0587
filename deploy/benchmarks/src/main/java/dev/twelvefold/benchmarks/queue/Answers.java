package dev.twelvefold.benchmarks.queue;

import dev.twelvefold.benchmarks.BenchmarkException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What Gatling says of the answers, read from the lines in which it reports its assertions. */
final class Answers {
    private static final Pattern ASSERTION = Pattern.compile(
            "^(\\w+): (.+?) (?:of response time|of all events|of all requests|is) .*\\(actual : ([\\d.]+)\\)$");

    private final Map<String, Map<String, Double>> actual;

    private Answers(Map<String, Map<String, Double>> actual) {
        this.actual = actual;
    }

    /** Whole milliseconds, as Gatling counts. */
    record Times(double count, double p50, double p95, double p99, double max) {}

    static Answers of(List<String> lines) {
        var actual = new HashMap<String, Map<String, Double>>();
        for (var line : lines) {
            var found = ASSERTION.matcher(line);
            if (found.matches()) {
                actual.computeIfAbsent(found.group(1), name -> new HashMap<>())
                        .put(found.group(2), Double.valueOf(found.group(3)));
            }
        }
        return new Answers(actual);
    }

    /** @throws BenchmarkException when Gatling does not say */
    Times to(String request) {
        return new Times(
                figure(request, "count"),
                figure(request, "50th percentile"),
                figure(request, "95th percentile"),
                figure(request, "99th percentile"),
                figure(request, "max"));
    }

    private double figure(String request, String name) {
        var figure = actual.getOrDefault(request, Map.of()).get(name);
        if (figure == null) {
            throw new BenchmarkException("Gatling does not say the " + name + " of " + request + ", but " + actual);
        }
        return figure;
    }
}

package dev.twelvefold.benchmarks.wrk;

import dev.twelvefold.benchmarks.BenchmarkException;
import java.util.HashMap;
import java.util.Map;

/**
 * What one run of wrk counted; the scripts print it as one line of {@code name=value}.
 *
 * @param requests answered
 * @param seconds from the first request to the last answer
 * @param broken connections that failed, and answers that did not come in time
 * @param bad answers of a status above 399, or that the script found wrong
 * @param checked answers that the script looked into; 0 when it was not asked to
 * @param p50Millis as wrk measured it: from the first byte sent to the last byte received
 * @param p99Millis likewise
 * @param firstWrong status and start of the body of the first wrong answer that the script looked into; may be empty
 */
public record WrkResult(
        long requests,
        double seconds,
        long broken,
        long bad,
        long checked,
        double p50Millis,
        double p99Millis,
        String firstWrong) {
    private static final String RESULT = "RESULT ";
    private static final String WRONG = "WRONG ";
    private static final double MICROS_PER_SECOND = 1_000_000;
    private static final double MICROS_PER_MILLI = 1_000;

    /** @throws BenchmarkException when the output has no line of results */
    static WrkResult parse(String output) {
        var values = values(line(output, RESULT));
        return new WrkResult(
                number(values, "requests"),
                number(values, "micros") / MICROS_PER_SECOND,
                broken(values),
                // What the script finds wrong may have a bad status as well, and counts once.
                Math.max(number(values, "status"), number(values, "wrong")),
                number(values, "checked"),
                number(values, "p50") / MICROS_PER_MILLI,
                number(values, "p99") / MICROS_PER_MILLI,
                output.contains(WRONG) ? line(output, WRONG) : "");
    }

    public double perSecond() {
        return requests / seconds;
    }

    public long failed() {
        return broken + bad;
    }

    /** What failed, for people. */
    public String failures() {
        var example = firstWrong.isEmpty() ? "" : ", the first one: " + firstWrong;
        return "%d broken connections or timeouts, %d wrong answers%s".formatted(broken, bad, example);
    }

    private static long broken(Map<String, Long> values) {
        return number(values, "connect") + number(values, "read") + number(values, "write") + number(values, "timeout");
    }

    private static String line(String output, String start) {
        return output.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElseThrow(() -> new BenchmarkException("wrk gave no results, but: " + output.strip()));
    }

    private static Map<String, Long> values(String line) {
        var values = new HashMap<String, Long>();
        for (var pair : line.split(" ")) {
            var parts = pair.split("=", 2);
            values.put(parts[0], Long.valueOf(parts[1]));
        }
        return values;
    }

    private static long number(Map<String, Long> values, String name) {
        var value = values.get(name);
        if (value == null) {
            throw new BenchmarkException("wrk's results lack " + name);
        }
        return value;
    }
}

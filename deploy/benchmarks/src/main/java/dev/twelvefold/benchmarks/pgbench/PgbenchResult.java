package dev.twelvefold.benchmarks.pgbench;

import dev.twelvefold.benchmarks.BenchmarkException;
import java.util.regex.Pattern;

/** What pgbench prints when it has ended. */
final class PgbenchResult {
    private static final Pattern TPS = Pattern.compile("^tps = ([0-9.]+) \\(without", Pattern.MULTILINE);
    private static final Pattern PROCESSED =
            Pattern.compile("^number of transactions actually processed: ([0-9]+)/([0-9]+)$", Pattern.MULTILINE);

    private PgbenchResult() {}

    /** @throws BenchmarkException when not every transaction was committed */
    static double perSecond(String output) {
        var tps = TPS.matcher(output);
        var processed = PROCESSED.matcher(output);
        if (!tps.find() || !processed.find() || !processed.group(1).equals(processed.group(2))) {
            throw new BenchmarkException("pgbench did not do all: " + output.strip());
        }
        return Double.parseDouble(tps.group(1));
    }
}

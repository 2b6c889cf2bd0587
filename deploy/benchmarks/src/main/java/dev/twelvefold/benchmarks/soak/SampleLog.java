package dev.twelvefold.benchmarks.soak;

import dev.twelvefold.benchmarks.report.Figures;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** A table in Markdown that grows while one looks at it; so its columns are as wide as their titles. */
final class SampleLog {
    private static final List<String> TITLES =
            List.of("seconds", "resident MiB", "heap MiB", "heap after GC MiB", "events/s", "read model behind");

    private final PrintStream out;
    private Sample before;

    SampleLog(PrintStream out) {
        this.out = out;
        line(TITLES);
        out.println(TITLES.stream()
                .map(title -> "-".repeat(title.length() + 1) + ":")
                .collect(Collectors.joining("|", "|", "|")));
    }

    void add(Sample sample) {
        line(List.of(
                Long.toString(sample.seconds()),
                Figures.oneDigit(sample.residentMebibytes()),
                Figures.oneDigit(sample.heapMebibytes()),
                Figures.oneDigit(sample.liveHeapMebibytes()),
                Figures.whole(eventsPerSecond(sample)),
                sample.behind().isPresent() ? Figures.whole(sample.behind().getAsLong()) : "n/a"));
        before = sample;
    }

    private double eventsPerSecond(Sample sample) {
        return before == null || sample.seconds() == before.seconds()
                ? Double.NaN
                : (double) (sample.written() - before.written()) / (sample.seconds() - before.seconds());
    }

    private void line(List<String> cells) {
        var text = new StringBuilder("|");
        for (int i = 0; i < cells.size(); i++) {
            var padding = Math.max(0, TITLES.get(i).length() - cells.get(i).length());
            text.append(" ".repeat(padding + 1)).append(cells.get(i));
            text.append(" |");
        }
        out.println(text);
    }
}

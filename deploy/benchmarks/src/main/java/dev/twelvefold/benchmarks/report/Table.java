package dev.twelvefold.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in Markdown that can be read as it stands. */
public final class Table {
    private final List<List<String>> rows = new ArrayList<>();
    private final int columns;

    public Table(String... titles) {
        columns = titles.length;
        rows.add(List.of(titles));
    }

    public Table row(String... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns + " columns");
        }
        rows.add(List.of(cells));
        return this;
    }

    /** The first column to the left, all others to the right. */
    @Override
    public String toString() {
        var widths = IntStream.range(0, columns).map(this::width).toArray();
        var lines = rows.stream().map(row -> line(row, widths)).collect(Collectors.toCollection(ArrayList::new));
        lines.add(1, rule(widths));
        return String.join("\n", lines);
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(i -> pad(row.get(i), widths[i], i > 0))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String pad(String cell, int width, boolean right) {
        var padding = " ".repeat(width - cell.length());
        return right ? padding + cell : cell + padding;
    }

    private static String rule(int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(i -> "-".repeat(widths[i] + 1) + (i > 0 ? ":" : "-"))
                .collect(Collectors.joining("|", "|", "|"));
    }
}

package dev.twelvefold.recovery.letters.domain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A paragraph of a letter.
 *
 * @param quoted whether it repeats what the customer said
 * @param lines as they were written, without marks of quotation
 */
public record Paragraph(boolean quoted, List<String> lines) {
    /** Where mail programs expect a line of plain text to end, in code points. */
    private static final int WIDTH = 72;

    private static final String MARK = "> ";

    public Paragraph {
        lines = List.copyOf(lines);
    }

    /** The paragraphs of a letter's body. */
    public static List<Paragraph> of(String body) {
        return Arrays.stream(body.split("\n[ \t]*\n"))
                .filter(paragraph -> !paragraph.isBlank())
                .map(Paragraph::parsed)
                .toList();
    }

    /** The body with lines that a mail program shows as they are; a word that is longer stays whole. */
    public static String wrapped(String body) {
        return of(body).stream().map(Paragraph::wrapped).collect(Collectors.joining("\n\n"));
    }

    private static Paragraph parsed(String paragraph) {
        var lines = Arrays.asList(paragraph.strip().split("\n"));
        var quoted = lines.stream().allMatch(line -> line.startsWith(">"));
        return new Paragraph(
                quoted,
                lines.stream()
                        .map(line -> quoted ? line.substring(1).strip() : line.strip())
                        .toList());
    }

    private String wrapped() {
        var mark = quoted ? MARK : "";
        return lines.stream().map(line -> wrapped(line, mark)).collect(Collectors.joining("\n"));
    }

    private static String wrapped(String line, String mark) {
        var text = new StringBuilder(mark);
        var column = mark.length();
        for (var word : line.split("[ \t]+")) {
            var length = word.codePointCount(0, word.length());
            if (column > mark.length()) {
                var fits = column + 1 + length <= WIDTH;
                text.append(fits ? " " : "\n" + mark);
                column = fits ? column + 1 : mark.length();
            }
            text.append(word);
            column += length;
        }
        return text.toString();
    }
}

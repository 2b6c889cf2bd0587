package dev.twelvefold.recovery.letters.templates;

import dev.twelvefold.recovery.letters.domain.Letter;
import dev.twelvefold.recovery.letters.domain.Paragraph;
import java.util.Map;

/** What the layout is filled with. */
final class HtmlPage {
    private HtmlPage() {}

    /** Values by the names that the layout uses. */
    static Map<String, Object> values(String language, Letter letter) {
        var paragraphs = Paragraph.of(letter.body()).stream()
                .map(paragraph -> Map.of("quoted", paragraph.quoted(), "lines", paragraph.lines()))
                .toList();
        return Map.of("language", language, "subject", letter.subject(), "paragraphs", paragraphs);
    }
}

package dev.twelvefold.recovery.letters.domain;

/**
 * A letter as people write and edit it.
 *
 * @param subject one line
 * @param body paragraphs with an empty line between them; a paragraph of lines that begin with {@code >} is a quotation
 */
public record Letter(String subject, String body) {
    public Letter {
        subject = Lines.one(subject);
        body = Lines.tidied(body);
    }
}

package dev.twelvefold.recovery.letters.templates;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.util.Map;

/**
 * What is said on one occasion: a first line {@code Subject: …}, an empty line, and paragraphs.
 *
 * @param subject of the letter
 * @param body what stands between greeting and signature
 */
record StoryTemplate(Template subject, Template body) {
    private static final String SUBJECT = "Subject:";

    /** @throws IllegalArgumentException when the first line is no subject */
    static StoryTemplate parse(Engine engine, String name, String text) {
        var parts = text.strip().split("\\R", 2);
        if (parts.length < 2 || !parts[0].startsWith(SUBJECT)) {
            throw new IllegalArgumentException(
                    "the first line must begin with \"" + SUBJECT + "\", and text must follow");
        }
        var plain = Variant.forContentType(Variant.TEXT_PLAIN);
        return new StoryTemplate(
                engine.parse(parts[0].substring(SUBJECT.length()).strip(), plain, name + " (subject)"),
                engine.parse(parts[1], plain, name));
    }

    String subject(Map<String, Object> values) {
        return subject.render(values);
    }

    String body(Map<String, Object> values) {
        return body.render(values).strip();
    }
}

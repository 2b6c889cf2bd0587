package dev.twelvefold.feedback.form;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that the form speaks. */
enum FormLanguage {
    VIETNAMESE("vi"),
    ENGLISH("en");

    private final String tag;

    FormLanguage(String tag) {
        this.tag = tag;
    }

    /** Its BCP 47 tag. */
    public String tag() {
        return tag;
    }

    Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /**
     * The one asked for, else the first accepted that is spoken, else English.
     *
     * @param asked a tag; null when none was asked for
     */
    static FormLanguage of(String asked, HttpHeaders headers) {
        return spoken(asked)
                .or(() -> headers.getAcceptableLanguages().stream()
                        .flatMap(accepted -> spoken(accepted.getLanguage()).stream())
                        .findFirst())
                .orElse(ENGLISH);
    }

    private static Optional<FormLanguage> spoken(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }
}

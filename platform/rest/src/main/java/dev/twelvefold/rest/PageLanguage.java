package dev.twelvefold.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that pages speak, and which of them a viewer wants. */
public enum PageLanguage {
    VIETNAMESE("vi", "Tiếng Việt"),
    ENGLISH("en", "English");

    private final String tag;
    private final String ownName;

    PageLanguage(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** Its BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /** What those who speak it call it. */
    public String ownName() {
        return ownName;
    }

    /** For messages and for words in order. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /**
     * The one asked for, else the first accepted that is spoken, else English.
     *
     * @param asked a tag; null when none was asked for
     */
    public static PageLanguage of(String asked, HttpHeaders headers) {
        return spoken(asked)
                .or(() -> headers.getAcceptableLanguages().stream()
                        .flatMap(accepted -> spoken(accepted.getLanguage()).stream())
                        .findFirst())
                .orElse(ENGLISH);
    }

    private static Optional<PageLanguage> spoken(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }
}

package dev.twelvefold.segmentation.dashboard;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that the page speaks. */
enum ViewerLanguage {
    VIETNAMESE("vi", "Tiếng Việt"),
    ENGLISH("en", "English");

    private final String tag;
    private final String ownName;

    ViewerLanguage(String tag, String ownName) {
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

    Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /**
     * The one asked for, else the first accepted that is spoken, else English.
     *
     * @param asked a tag; null when none was asked for
     */
    static ViewerLanguage of(String asked, HttpHeaders headers) {
        return spoken(asked)
                .or(() -> headers.getAcceptableLanguages().stream()
                        .flatMap(accepted -> spoken(accepted.getLanguage()).stream())
                        .findFirst())
                .orElse(ENGLISH);
    }

    private static Optional<ViewerLanguage> spoken(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }
}

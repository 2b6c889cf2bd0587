package dev.twelvefold.recovery.console;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The languages that the console speaks, and which of them a viewer wants. */
final class ViewerLanguage {
    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final Locale VIETNAMESE = new Locale("vi");
    private static final List<Locale> SPOKEN = List.of(VIETNAMESE, ENGLISH);

    private ViewerLanguage() {}

    /** The one asked for, else the first accepted that is spoken, else English. */
    static Locale of(String asked, HttpHeaders headers) {
        var wanted = Stream.concat(
                Stream.ofNullable(asked),
                headers.getAcceptableLanguages().stream().map(Locale::getLanguage));
        return wanted.flatMap(language ->
                        SPOKEN.stream().filter(spoken -> spoken.getLanguage().equals(language)))
                .findFirst()
                .orElse(ENGLISH);
    }
}

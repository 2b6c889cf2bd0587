package dev.twelvefold.recovery.letters.templates;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Big List of Naughty Strings as it lies in the repository, and some of our own. */
final class NaughtyStrings {
    private static final Path LIST = Path.of("..", "feedback-service", "src", "test", "resources", "blns.json");

    private static final List<String> OUR_OWN = List.of(
            "{name}",
            "{#if}",
            "{config:quarkus.datasource.password}",
            "An\r\nBcc: everybody@example.com",
            "> quoted\n\n> twice",
            "]]><!--",
            "\u202Eeman",
            "a\u2028b\u0085c");

    private NaughtyStrings() {}

    static Stream<String> all() {
        try {
            return Stream.concat(
                    Stream.of(new ObjectMapper().readValue(LIST.toFile(), String[].class)), OUR_OWN.stream());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

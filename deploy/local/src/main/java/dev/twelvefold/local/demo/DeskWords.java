package dev.twelvefold.local.demo;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What colleagues write down, in the language of the customer. */
record DeskWords(Map<String, String> byKey) {
    static DeskWords of(String language) {
        return new DeskWords(Resources.lines("desk." + language + ".properties").stream()
                .map(line -> line.split(" = ", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }

    String get(String key) {
        return Objects.requireNonNull(byKey.get(key), key);
    }
}

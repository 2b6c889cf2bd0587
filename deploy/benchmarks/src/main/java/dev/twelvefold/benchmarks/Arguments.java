package dev.twelvefold.benchmarks;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a script hands over, as pairs of a name and a value; people use the scripts, which check what people write. */
public final class Arguments {
    private final Map<String, String> values = new HashMap<>();

    public Arguments(String... arguments) {
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            values.put(arguments[i], arguments[i + 1]);
        }
    }

    public Path path(String name) {
        return Path.of(text(name));
    }

    public int number(String name) {
        return Integer.parseInt(text(name));
    }

    /** Separated by commas. */
    public List<Integer> numbers(String name) {
        return Stream.of(text(name).split(",")).map(Integer::valueOf).toList();
    }

    /** Separated by blanks; may be none. */
    public List<String> words(String name) {
        return text(name).isBlank() ? List.of() : List.of(text(name).strip().split("\\s+"));
    }

    public String text(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}

package dev.twelvefold.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What the scripts hand over; people use the scripts, which check what people write. */
record Arguments(Path repository, Path data, int portOffset, boolean demo) {

    static Arguments parse(String... arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        return new Arguments(
                Path.of(required(options, "--repository")),
                Path.of(required(options, "--data")),
                Integer.parseInt(options.getOrDefault("--port-offset", "0")),
                "yes".equals(options.get("--demo")));
    }

    private static String required(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    StackConfig config() {
        return StackConfig.of(repository, data).withPorts(Ports.withOffset(portOffset));
    }
}

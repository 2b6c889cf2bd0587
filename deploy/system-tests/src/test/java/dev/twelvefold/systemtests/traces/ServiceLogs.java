package dev.twelvefold.systemtests.traces;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the parts of a stack have logged. */
record ServiceLogs(Stack stack) {
    /** Every line of a service, each of which is JSON. */
    List<JsonNode> lines(Service service) {
        return stack.local().log(service).lines().map(Json::parse).toList();
    }

    /** Lines whose message begins so. */
    List<JsonNode> lines(Service service, String beginning) {
        return lines(service).stream()
                .filter(line -> line.path("message").asText().startsWith(beginning))
                .toList();
    }

    /** The text of every file, by its name. */
    Map<String, String> files() {
        try (var files = Files.walk(stack.local().logs())) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(file -> file.getFileName().toString(), ServiceLogs::text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

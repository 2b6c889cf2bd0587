package dev.twelvefold.systemtests.observability;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.twelvefold.systemtests.compose.Repository;
import dev.twelvefold.systemtests.stack.Stack;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** The dashboards as they are in the repository. */
final class Dashboards {
    static final String DIRECTORY = "deploy/observability/grafana/dashboards";

    private Dashboards() {}

    /** @param file its name */
    record Dashboard(String file, JsonNode content) {
        List<JsonNode> panels() {
            return content.required("panels").valueStream().toList();
        }

        Stream<String> expressions() {
            return panels().stream()
                    .flatMap(panel -> panel.required("targets").valueStream())
                    .map(target ->
                            Expressions.withoutVariables(target.required("expr").textValue()));
        }
    }

    static List<Dashboard> all() {
        var repository = Stack.repository();
        return Repository.filesBelow(DIRECTORY).stream()
                .map(file -> new Dashboard(
                        file.getFileName().toString(),
                        json(Repository.text(repository.relativize(file).toString()))))
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.twelvefold.systemtests.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Lists and maps in resources. */
final class Tree {
    private Tree() {}

    static Stream<JsonNode> each(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false);
    }

    static List<String> texts(JsonNode items) {
        return each(items).map(JsonNode::asText).toList();
    }

    /** Whether a selector's labels are all on the labels of something; a selector without any selects everything. */
    static boolean selects(JsonNode selector, JsonNode labels) {
        return selector.path("matchLabels").properties().stream()
                        .allMatch(label -> label.getValue().equals(labels.path(label.getKey())))
                && each(selector.path("matchExpressions")).allMatch(expression -> texts(expression.required("values"))
                        .contains(
                                labels.path(expression.required("key").asText()).asText()));
    }
}

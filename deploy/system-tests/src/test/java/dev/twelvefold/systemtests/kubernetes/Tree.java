package dev.twelvefold.systemtests.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Lists and maps in resources. */
final class Tree {
    private Tree() {}

    static List<String> texts(JsonNode items) {
        return items.valueStream().map(JsonNode::asText).toList();
    }

    /** Whether a selector's labels are all on the labels of something; a selector without any selects everything. */
    static boolean selects(JsonNode selector, JsonNode labels) {
        return selector.path("matchLabels").properties().stream()
                        .allMatch(label -> label.getValue().equals(labels.path(label.getKey())))
                && selector.path("matchExpressions").valueStream().allMatch(expression -> texts(
                                expression.required("values"))
                        .contains(
                                labels.path(expression.required("key").asText()).asText()));
    }
}

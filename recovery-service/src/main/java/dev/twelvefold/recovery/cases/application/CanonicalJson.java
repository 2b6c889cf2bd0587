package dev.twelvefold.recovery.cases.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.twelvefold.messaging.EventJson;
import java.io.IOException;
import java.util.TreeMap;

/**
 * JSON in one spelling: names sorted, numbers without exponent and trailing zeros. What a {@code jsonb} column gives back has another
 * order than what was put in, and the same canonical form.
 */
public final class CanonicalJson {
    private CanonicalJson() {}

    /** The canonical form of a record. */
    static String of(Object value) {
        return of(EventJson.text(value));
    }

    /** The canonical form of a text that is JSON. */
    public static String of(String json) {
        try {
            return EventJson.text(canonical(EventJson.parse(json)));
        } catch (IOException e) {
            throw new IllegalStateException("This service wrote no JSON", e);
        }
    }

    private static JsonNode canonical(JsonNode node) {
        if (node.isObject()) {
            return object(node);
        }
        if (node.isArray()) {
            return array(node);
        }
        if (node.isNumber()) {
            var number = node.decimalValue().stripTrailingZeros();
            return JsonNodeFactory.instance.numberNode(number.scale() < 0 ? number.setScale(0) : number);
        }
        return node;
    }

    private static ObjectNode object(JsonNode node) {
        var sorted = new TreeMap<String, JsonNode>();
        node.properties().forEach(field -> sorted.put(field.getKey(), canonical(field.getValue())));
        var object = JsonNodeFactory.instance.objectNode();
        sorted.forEach(object::set);
        return object;
    }

    private static ArrayNode array(JsonNode node) {
        var array = JsonNodeFactory.instance.arrayNode(node.size());
        node.forEach(item -> array.add(canonical(item)));
        return array;
    }
}

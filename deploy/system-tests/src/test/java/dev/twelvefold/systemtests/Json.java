package dev.twelvefold.systemtests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON as clients of the system read and write it. */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    public static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + text, e);
        }
    }

    public static JsonNode parse(byte[] utf8) {
        try {
            return MAPPER.readTree(utf8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same value in one spelling, so that what means the same is equal: numbers without trailing zeros, times in UTC, and a
     * field that is null like one that is absent.
     */
    public static JsonNode normal(JsonNode node) {
        if (node.isObject()) {
            var normal = object();
            node.properties().stream()
                    .filter(field -> !field.getValue().isNull())
                    .forEach(field -> normal.set(field.getKey(), normal(field.getValue())));
            return normal;
        }
        if (node.isArray()) {
            var normal = array();
            node.forEach(item -> normal.add(normal(item)));
            return normal;
        }
        if (node.isNumber()) {
            return DecimalNode.valueOf(node.decimalValue().stripTrailingZeros());
        }
        return node.isTextual() ? TextNode.valueOf(normal(node.textValue())) : node;
    }

    /** As {@link #normal(JsonNode)}, without these fields, which must be there. */
    public static JsonNode normalWithout(JsonNode node, String... fields) {
        var rest = (ObjectNode) node.deepCopy();
        for (var field : fields) {
            node.required(field);
            rest.remove(field);
        }
        return normal(rest);
    }

    /** As {@link #normal(JsonNode)}, for each. */
    public static List<JsonNode> normal(List<? extends JsonNode> nodes) {
        return nodes.stream().map(Json::normal).toList();
    }

    /** One spelling, byte for byte: sorted names, numbers without exponent and trailing zeros, and nothing between. */
    public static String canonical(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(field -> TextNode.valueOf(field.getKey()) + ":" + canonical(field.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node.isArray()) {
            return node.valueStream().map(Json::canonical).collect(Collectors.joining(",", "[", "]"));
        }
        return node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString() : node.toString();
    }

    private static String normal(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().toString();
        } catch (DateTimeParseException notATime) {
            return text;
        }
    }

    /** The time in a field that must be there. */
    public static Instant time(JsonNode node, String field) {
        return OffsetDateTime.parse(node.required(field).textValue()).toInstant();
    }
}

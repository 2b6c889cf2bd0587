package dev.twelvefold.contracts.compat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The JSON Schema keywords whose changes the check can judge. */
final class Keywords {
    /** May change as one likes: readers do not act on them. */
    static final Set<String> WORDS = Set.of("title", "description", "$comment");

    static final List<String> LOWER_BOUNDS = List.of("minimum", "exclusiveMinimum", "minLength", "minItems");
    static final List<String> UPPER_BOUNDS = List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems");

    /** Must stay as they are; whether a change loosens them cannot be told. */
    static final List<String> FROZEN = List.of("$schema", "$id", "const", "pattern", "format", "default", "not");

    private static final Set<String> STRUCTURE =
            Set.of("type", "enum", "required", "properties", "items", "$ref", "$defs");
    private static final Set<String> KNOWN = Stream.of(WORDS, LOWER_BOUNDS, UPPER_BOUNDS, FROZEN, STRUCTURE)
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableSet());

    private Keywords() {}

    /** A complaint for every place where a schema says something that the check does not understand. */
    static List<String> unknownIn(JsonNode schema) {
        var complaints = new ArrayList<String>();
        collect("", schema, complaints);
        return complaints;
    }

    /** The types that a schema allows. */
    static Set<String> types(JsonNode schema) {
        var types = new TreeSet<String>();
        var type = schema.path("type");
        if (type.isTextual()) {
            types.add(type.textValue());
        }
        type.forEach(one -> types.add(one.textValue()));
        return types;
    }

    private static void collect(String at, JsonNode schema, List<String> complaints) {
        if (!schema.isObject()) {
            complaints.add(at + ": the check knows no schema but objects");
        }
        schema.fieldNames().forEachRemaining(keyword -> {
            if (!KNOWN.contains(keyword)) {
                complaints.add(at + "/" + keyword + ": the check does not know this keyword");
            }
        });
        beside(at, schema, complaints);
        for (var nested : List.of("properties", "$defs")) {
            schema.path(nested)
                    .properties()
                    .forEach(part -> collect(at + "/" + nested + "/" + part.getKey(), part.getValue(), complaints));
        }
        if (schema.has("items")) {
            collect(at + "/items", schema.path("items"), complaints);
        }
    }

    private static void beside(String at, JsonNode schema, List<String> complaints) {
        if (!schema.has("$ref")) {
            return;
        }
        if (!schema.path("$ref").asText().startsWith("#/$defs/")) {
            complaints.add(at + "/$ref: the check knows no references but to $defs");
        }
        schema.fieldNames().forEachRemaining(keyword -> {
            if (!keyword.equals("$ref") && !WORDS.contains(keyword)) {
                complaints.add(at + "/" + keyword + ": the check knows nothing but words beside a $ref");
            }
        });
    }
}

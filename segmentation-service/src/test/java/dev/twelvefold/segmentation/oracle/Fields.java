package dev.twelvefold.segmentation.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SortedMap;
import java.util.TreeMap;

/** JSON as its single fields: each leaf by its pointer; numbers by their value, so that 1 and 1.0 are the same. */
final class Fields {
    private Fields() {}

    static SortedMap<String, String> of(JsonNode node) {
        var fields = new TreeMap<String, String>();
        put(fields, "", node);
        return fields;
    }

    private static void put(SortedMap<String, String> fields, String pointer, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(field -> put(fields, pointer + "/" + field.getKey(), field.getValue()));
        } else if (node.isArray()) {
            fields.put(pointer + "/size", String.valueOf(node.size()));
            for (int n = 0; n < node.size(); n++) {
                put(fields, pointer + "/" + n, node.get(n));
            }
        } else {
            fields.put(pointer, leaf(node));
        }
    }

    private static String leaf(JsonNode node) {
        return node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString() : node.toString();
    }
}

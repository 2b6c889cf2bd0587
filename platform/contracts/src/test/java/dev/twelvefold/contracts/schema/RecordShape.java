package dev.twelvefold.contracts.schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.twelvefold.contracts.Resources;
import dev.twelvefold.contracts.customer.Activity;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the JSON of a record looks like, by reflection. */
final class RecordShape {
    private static final Map<Class<?>, String> SCALARS = Map.of(
            String.class, "string",
            Instant.class, "string",
            BigDecimal.class, "number",
            boolean.class, "boolean",
            int.class, "integer",
            long.class, "integer");

    private RecordShape() {}

    /** The fields of a record's JSON and their Java types, the derived {@code type} of activities included. */
    static Map<String, Type> fields(Class<?> record) {
        var fields = new LinkedHashMap<String, Type>();
        for (RecordComponent component : record.getRecordComponents()) {
            fields.put(component.getName(), component.getGenericType());
        }
        if (Activity.class.isAssignableFrom(record)) {
            fields.put("type", String.class);
        }
        return fields;
    }

    /** Whether a component without a value is left out, rather than written as null. */
    static boolean leavesNullsOut(Class<?> record) {
        var include = record.getAnnotation(JsonInclude.class);
        return include != null && include.value() == JsonInclude.Include.NON_NULL;
    }

    /** The JSON type of a Java type. */
    static String jsonType(Type type) {
        if (isList(type)) {
            return "array";
        }
        var plain = (Class<?>) type;
        if (plain.isRecord()) {
            return "object";
        }
        return plain.isEnum() ? "string" : SCALARS.get(plain);
    }

    static boolean isList(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == List.class;
    }

    static Type elementOf(Type list) {
        return ((ParameterizedType) list).getActualTypeArguments()[0];
    }

    /** How the constants of an enum are written. */
    static List<String> wireNames(Class<?> constants) {
        return Arrays.stream(constants.getEnumConstants())
                .map(constant -> Resources.JSON.valueToTree(constant).textValue())
                .toList();
    }
}

package dev.twelvefold.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.contracts.EventType;
import dev.twelvefold.contracts.Resources;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaMatchesRecordTest {
    /** Components of records that write nulls, and whose Javadoc calls them nullable. */
    private static final Set<String> NULLABLE = Set.of("from", "previousClass", "toNextRung", "lastAt");

    /** What has no default, of records that leave nulls out. */
    private static final Map<String, Set<String>> WITHOUT_DEFAULT = Map.ofEntries(
            Map.entry("Rated", Set.of("customerId", "score", "touchpoint")),
            Map.entry("Complained", Set.of("customerId", "category", "description", "touchpoint")),
            Map.entry("Complimented", Set.of("customerId", "touchpoint")),
            Map.entry("PromiseBroken", Set.of("customerId")),
            Map.entry("Registered", Set.of("customerId")),
            Map.entry("Purchased", Set.of("customerId", "amount", "currency")),
            Map.entry("Inquired", Set.of("customerId")),
            Map.entry("Contact", Set.of()),
            Map.entry("Negative", Set.of("eventId", "kind", "severity", "occurredAt", "repaid")),
            Map.entry("CaseReleased", Set.of("caseId", "customerId", "assignee", "at")),
            Map.entry("ApologySent", Set.of("caseId", "customerId", "via", "by", "at")),
            Map.entry("CompensationFailed", Set.of("caseId", "customerId", "compensationId", "at")),
            Map.entry("CompensationSettled", Set.of("customerId", "compensationId", "outcome")),
            Map.entry("CaseClosed", Set.of("caseId", "customerId", "reason", "by", "at")),
            Map.entry("CaseReopened", Set.of("caseId", "customerId", "at")),
            Map.entry(
                    "CompensationIssued",
                    Set.of("caseId", "customerId", "compensationId", "kind", "amount", "currency", "at")));

    @ParameterizedTest
    @EnumSource
    void aSchemaDescribesItsRecordAndNothingElse(EventType type) {
        var schema = Resources.json(type.schemaResource());

        new Match(schema).object(schema, type.data());
    }

    private record Match(JsonNode root) {
        void object(JsonNode schema, Class<?> record) {
            var fields = RecordShape.fields(record);
            var properties = schema.path("properties");

            assertThat(names(properties.fieldNames()))
                    .as("fields of %s", record)
                    .isEqualTo(fields.keySet());
            assertThat(texts(schema.path("required")))
                    .as("required of %s", record)
                    .isEqualTo(required(record, fields.keySet()));
            fields.forEach((name, type) -> value(name, properties.path(name), type, !isNullable(record, name)));
        }

        private void value(String name, JsonNode declared, Type type, boolean neverNull) {
            var schema = resolved(declared);
            var expected = neverNull ? Set.of(RecordShape.jsonType(type)) : Set.of(RecordShape.jsonType(type), "null");

            assertThat(types(schema)).as("type of %s", name).isEqualTo(expected);
            if (RecordShape.isList(type)) {
                value(name + "[]", schema.path("items"), RecordShape.elementOf(type), true);
            } else {
                plain(name, schema, (Class<?>) type);
            }
        }

        private void plain(String name, JsonNode schema, Class<?> type) {
            if (type.isRecord()) {
                object(schema, type);
            }
            assertThat(constants(schema))
                    .as("constants of %s", name)
                    .isEqualTo(type.isEnum() ? RecordShape.wireNames(type) : List.of());
            assertThat(schema.path("format").asText())
                    .as("format of %s", name)
                    .isEqualTo(type == Instant.class ? "date-time" : "");
        }

        private JsonNode resolved(JsonNode schema) {
            return schema.has("$ref") ? root.at(schema.path("$ref").textValue().substring(1)) : schema;
        }
    }

    private static boolean isNullable(Class<?> record, String field) {
        return NULLABLE.contains(field) && !RecordShape.leavesNullsOut(record);
    }

    private static Set<String> required(Class<?> record, Set<String> fields) {
        return RecordShape.leavesNullsOut(record) ? WITHOUT_DEFAULT.get(record.getSimpleName()) : fields;
    }

    private static Set<String> types(JsonNode schema) {
        var type = schema.path("type");
        return type.isTextual() ? Set.of(type.textValue()) : texts(type);
    }

    private static List<String> constants(JsonNode schema) {
        return texts(schema.path("enum")).stream().toList();
    }

    /** The texts of an array, in order; null is left out. */
    private static Set<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(item -> texts.add(item.textValue()));
        texts.removeIf(Objects::isNull);
        return new LinkedHashSet<>(texts);
    }

    private static Set<String> names(Iterator<String> names) {
        var all = new LinkedHashSet<String>();
        names.forEachRemaining(all::add);
        return all;
    }
}

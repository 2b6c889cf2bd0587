package dev.twelvefold.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.twelvefold.contracts.EventType;
import dev.twelvefold.contracts.Resources;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemasTest {
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    @Test
    void thereIsOneSchemaForEveryTypeAndNoOther() {
        var expected = Arrays.stream(EventType.values()).map(type -> Resources.nameOf(type.schemaResource()));

        assertThat(Resources.names("/schemas")).containsExactlyInAnyOrderElementsOf(expected.toList());
    }

    @ParameterizedTest
    @EnumSource
    void aSchemaIsValidByTheDraftItNames(EventType type) {
        var schema = Resources.json(type.schemaResource());
        var meta = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SchemaLocation.of(DRAFT));

        assertThat(schema.path("$schema").textValue()).isEqualTo(DRAFT);
        assertThat(meta.validate(schema)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSchemaIsKnownByItsFileName(EventType type) {
        var schema = Resources.json(type.schemaResource());

        assertThat(schema.path("$id").textValue()).isEqualTo("https://twelvefold.dev" + type.schemaResource());
        assertThat(schema.path("description").textValue()).contains("`" + type.ceType() + "`");
    }

    @ParameterizedTest
    @EnumSource
    void aSchemaStandsOnItsOwn(EventType type) {
        assertThat(Resources.json(type.schemaResource()).findValuesAsText("$ref"))
                .allMatch(reference -> reference.startsWith("#/$defs/"));
    }

    @ParameterizedTest
    @EnumSource
    void everyPropertyIsDescribed(EventType type) {
        assertDescribed(Resources.json(type.schemaResource()));
    }

    private static void assertDescribed(JsonNode schema) {
        assertThat(schema.path("description").asText()).as("%s", schema).isNotBlank();
        schema.path("properties").forEach(SchemasTest::assertDescribed);
        schema.path("$defs").forEach(SchemasTest::assertDescribed);
    }
}

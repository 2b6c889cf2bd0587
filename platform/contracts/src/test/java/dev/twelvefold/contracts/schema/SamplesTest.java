package dev.twelvefold.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.twelvefold.contracts.EventType;
import dev.twelvefold.contracts.Resources;
import dev.twelvefold.contracts.customer.Activity;
import dev.twelvefold.contracts.feedback.Experience;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {
    /** What reading fills in without any default of ours: a derived constant, and what a Java boolean is. */
    private static final Set<String> FILLED_IN = Set.of("type", "discounted");

    /** What others publish too. */
    static Stream<EventType> intake() {
        return EnumSet.allOf(EventType.class).stream()
                .filter(type -> Experience.class.isAssignableFrom(type.data())
                        || Activity.class.isAssignableFrom(type.data())
                        || type == EventType.COMPENSATION_SETTLED);
    }

    @Test
    void thereIsASampleForEveryTypeAndAMinimalOneForIntake() {
        var expected = new TreeSet<String>();
        EnumSet.allOf(EventType.class).forEach(type -> expected.add(Resources.nameOf(type.sampleResource())));
        intake().forEach(type -> expected.add(Resources.nameOf(minimal(type))));

        assertThat(Resources.names("/samples")).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void aSampleIsValidBySchema(EventType type) {
        var schema = Resources.json(type.schemaResource());

        assertThat(Schemas.errors(schema, Resources.json(type.sampleResource())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSampleShowsEveryField(EventType type) {
        var fields = fieldsOf(Resources.json(type.schemaResource()).path("properties"));

        assertThat(fieldsOf(Resources.json(type.sampleResource()))).isEqualTo(fields);
    }

    @ParameterizedTest
    @EnumSource
    void aSampleIsReadAndWrittenAsItWas(EventType type) throws JsonProcessingException {
        var sample = Resources.json(type.sampleResource());

        assertThat(readAndWritten(sample, type)).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("intake")
    void aMinimalSampleHoldsOnlyWhatIsRequired(EventType type) {
        var schema = Resources.json(type.schemaResource());
        var sample = Resources.json(minimal(type));
        var required = new TreeSet<String>();
        schema.path("required").forEach(name -> required.add(name.textValue()));

        assertThat(Schemas.errors(schema, sample)).isEmpty();
        assertThat(fieldsOf(sample)).isEqualTo(required);
    }

    @ParameterizedTest
    @MethodSource("intake")
    void aMinimalSampleIsReadWithoutInventingAnything(EventType type) throws JsonProcessingException {
        var sample = Resources.json(minimal(type));

        var written = (ObjectNode) readAndWritten(sample, type);

        assertThat(written.remove(FILLED_IN)).isEqualTo(sample);
    }

    private static JsonNode readAndWritten(JsonNode sample, EventType type) throws JsonProcessingException {
        var event = Resources.JSON.treeToValue(sample, type.data());
        return Resources.JSON.readTree(Resources.JSON.writeValueAsString(event));
    }

    private static String minimal(EventType type) {
        return type.sampleResource().replace(".json", ".minimal.json");
    }

    private static Set<String> fieldsOf(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return new TreeSet<>(names);
    }
}

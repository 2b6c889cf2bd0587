package dev.twelvefold.contracts.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.twelvefold.contracts.EventType;
import dev.twelvefold.contracts.Resources;
import dev.twelvefold.contracts.schema.Schemas;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the contract against what was released; {@code released/README.md} says what to do when this fails. */
class ReleasedContractTest {
    static Set<String> schemas() {
        return Resources.names("/released/schemas");
    }

    static Set<String> samples() {
        return Resources.names("/released/samples");
    }

    @Test
    void everyTypeIsReleasedAndNoReleasedTypeIsGone() {
        assertThat(schemas()).isEqualTo(names().collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aSchemaBreaksNoReader(String name) {
        var released = Resources.json("/released/schemas/" + name);

        assertThat(SchemaCompatibility.breaks(released, Resources.json("/schemas/" + name)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyReleasedTypeHasAReleasedSample(String name) {
        assertThat(samples()).contains(name);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aReleasedSampleIsStillValidAndReadable(String name) {
        var sample = Resources.json("/released/samples/" + name);
        var type = typeOf(name);

        assertThat(Schemas.errors(Resources.json(type.schemaResource()), sample))
                .isEmpty();
        assertThatCode(() -> Resources.JSON.treeToValue(sample, type.data())).doesNotThrowAnyException();
    }

    /** A sample is named after its type, with more words before the suffix when there are several. */
    private static EventType typeOf(String sample) {
        return Arrays.stream(EventType.values())
                .filter(type -> sample.startsWith(type.ceType().substring(EventType.PREFIX.length()) + "."))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No type has the sample " + sample));
    }

    private static Stream<String> names() {
        return Arrays.stream(EventType.values()).map(type -> Resources.nameOf(type.schemaResource()));
    }
}

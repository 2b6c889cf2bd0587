package dev.twelvefold.systemtests.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every resource has the fields that its kind has, and no others. */
class SchemasTest {
    /** No package carries a schema of it: the plugin's documentation is what it is written by. */
    private static final String UNCHECKED = "barmancloud.cnpg.io/v1 ObjectStore";

    private final Schemas schemas = new Schemas();

    @ParameterizedTest
    @EnumSource
    void everyResourceIsOfItsKind(Overlay overlay) {
        var unchecked = new TreeSet<String>();
        for (var resource : overlay.resources()) {
            if (schemas.know(resource)) {
                assertThat(schemas.refusals(resource))
                        .as("%s %s", resource.required("kind").asText(), Overlay.nameOf(resource))
                        .isEmpty();
            } else {
                unchecked.add(resource.required("apiVersion").asText() + " "
                        + resource.required("kind").asText());
            }
        }

        assertThat(unchecked).isEqualTo(overlay == Overlay.LARGE ? Set.of(UNCHECKED) : Set.of());
    }

    /** What would pass with any spelling would prove nothing. */
    @ParameterizedTest
    @EnumSource
    void aFieldThatIsMisspeltIsRefusedWhateverTheKind(Overlay overlay) {
        for (var resource : overlay.resources()) {
            if (schemas.know(resource)) {
                assertThat(schemas.refusals(misspelt(resource)))
                        .as("%s %s", resource.required("kind").asText(), Overlay.nameOf(resource))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void aFieldThatIsMisspeltIsRefusedHoweverDeepItLies() {
        var deployment = Overlay.SMALL.one("Deployment", "feedback-service").deepCopy();
        ((ObjectNode) deployment.at("/spec/template/spec/containers/0/readinessProbe/httpGet")).put("paths", "/");
        var pool = Overlay.SMALL.one("KafkaNodePool", "brokers").deepCopy();
        ((ObjectNode) pool.at("/spec/storage/volumes/0")).put("sise", "1Gi");

        assertThat(List.of(deployment, pool))
                .allSatisfy(resource -> assertThat(schemas.refusals(resource)).isNotEmpty());
    }

    private static JsonNode misspelt(JsonNode resource) {
        var copy = (ObjectNode) resource.deepCopy();
        var place = copy.has("spec") ? (ObjectNode) copy.get("spec") : copy;
        place.put("mispelt", true);
        return copy;
    }
}

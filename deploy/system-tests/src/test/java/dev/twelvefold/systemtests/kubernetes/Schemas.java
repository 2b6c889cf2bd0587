package dev.twelvefold.systemtests.kubernetes;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.twelvefold.systemtests.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What resources are held against: JSON Schemas of the kinds of Kubernetes and of three operators (src/test/resources/kubernetes), and
 * for Strimzi, of which no schemas are packaged, the types of its API, read without the place that they keep for unknown fields.
 */
final class Schemas {
    private static final String STRIMZI = "kafka.strimzi.io/v1";
    private static final String STRIMZI_TYPES = "io.strimzi.api.kafka.model.";

    /** By name: their annotations, which the compiler would ask for, are in no package. */
    private static final Map<String, String> STRIMZI_KINDS = Map.of(
            "Kafka", "kafka.KafkaSpec",
            "KafkaNodePool", "nodepool.KafkaNodePoolSpec",
            "KafkaTopic", "topic.KafkaTopicSpec",
            "KafkaUser", "user.KafkaUserSpec");

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .annotationIntrospector(new NothingUnknown())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, JsonSchema> schemas = published();

    boolean know(JsonNode resource) {
        return schemas.containsKey(kindOf(resource)) || strimzi(resource).isPresent();
    }

    /** Why the resource is not of its kind; empty when it is. */
    List<String> refusals(JsonNode resource) {
        return strimzi(resource)
                .map(spec -> refusals(resource.required("spec"), spec))
                .orElseGet(() -> schemas.get(kindOf(resource)).validate(resource).stream()
                        .map(ValidationMessage::getMessage)
                        .toList());
    }

    private static List<String> refusals(JsonNode spec, String type) {
        try {
            STRICT.treeToValue(spec, Class.forName(STRIMZI_TYPES + type));
            return List.of();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        } catch (IOException refused) {
            return List.of(refused.getMessage());
        }
    }

    private static Optional<String> strimzi(JsonNode resource) {
        return resource.required("apiVersion").asText().equals(STRIMZI)
                ? Optional.ofNullable(
                        STRIMZI_KINDS.get(resource.required("kind").asText()))
                : Optional.empty();
    }

    private static Map<String, JsonSchema> published() {
        try (var file = Schemas.class.getResourceAsStream("/kubernetes/kinds.schema.json")) {
            var kinds = Json.parse(file.readAllBytes()).at("/definitions/Kinds/properties");
            var factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7);
            var schemas = new HashMap<String, JsonSchema>();
            kinds.properties()
                    .forEach(kind -> schemas.put(
                            kind.getValue().at("/properties/apiVersion/const").asText() + " " + kind.getKey(),
                            factory.getSchema(kind.getValue())));
            return schemas;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kindOf(JsonNode resource) {
        return resource.required("apiVersion").asText() + " "
                + resource.required("kind").asText();
    }

    private static final class NothingUnknown extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated place) {
            return false;
        }
    }
}

package dev.twelvefold.feedback.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.twelvefold.feedback.Api;
import dev.twelvefold.feedback.LocalUsers;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LocalUsers.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "feedback"))
class OpenApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyPathIsDescribed() throws IOException {
        assertThat(names(document().get("paths")))
                .containsExactlyInAnyOrder(
                        "/api/v1/ratings",
                        "/api/v1/complaints",
                        "/api/v1/compliments",
                        "/api/v1/activities",
                        "/api/v1/batches",
                        "/api/v1/feedback",
                        "/api/v1/feedback/{eventId}",
                        "/api/v1/customers/{customerId}/feedback");
    }

    @Test
    void theExamplesAreAccepted() throws IOException {
        for (var path : Set.of("ratings", "complaints", "compliments", "activities")) {
            var content = document().at("/paths/~1api~1v1~1" + path + "/post/requestBody/content/application~1json");
            examples(content).forEach(example -> assertThat(
                            Api.post(path, example.toString()).statusCode())
                    .as(example.toString())
                    .isEqualTo(202));
        }
        var batch = document().at("/paths/~1api~1v1~1batches/post/requestBody/content/application~1x-ndjson/example");
        assertThat(Api.batch(batch.textValue()).jsonPath().getInt("accepted")).isEqualTo(2);
    }

    private static Stream<JsonNode> examples(JsonNode content) {
        return content.has("example")
                ? Stream.of(content.get("example"))
                : StreamSupport.stream(content.get("examples").spliterator(), false)
                        .map(example -> example.get("value"));
    }

    private static JsonNode document() throws IOException {
        return JSON.readTree(Api.as("agent").get("/q/openapi?format=json").asByteArray());
    }

    private static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}

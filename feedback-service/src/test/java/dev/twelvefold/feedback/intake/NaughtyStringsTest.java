package dev.twelvefold.feedback.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.twelvefold.feedback.Api;
import dev.twelvefold.feedback.LocalUsers;
import dev.twelvefold.feedback.Published;
import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every string of the Big List of Naughty Strings arrives as it is, but for NFC, or is refused; none is lost. */
@QuarkusTest
@TestProfile(LocalUsers.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "feedback"))
class NaughtyStringsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A text field: its kind, and the JSON Pointer to it. */
    record TextField(String kind, String pointer, String base) {
        ObjectNode body(String customer, String text) {
            try {
                var body = (ObjectNode) JSON.readTree(base);
                body.put("customerId", customer);
                var parent = pointer.startsWith("/contact/") ? body.putObject("contact") : body;
                return put(body, parent, text);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private ObjectNode put(ObjectNode body, ObjectNode parent, String text) {
            parent.put(pointer.substring(pointer.lastIndexOf('/') + 1), text);
            return body;
        }
    }

    private final Published topics = new Published();

    private static final String RATING = "{\"score\":3,\"touchpoint\":\"a\"}";
    private static final String COMPLAINT = "{\"category\":\"other\",\"description\":\"d\",\"touchpoint\":\"a\"}";

    static List<TextField> fields() {
        return List.of(
                new TextField("rating", "/comment", RATING),
                new TextField("rating", "/orderId", RATING),
                new TextField("rating", "/language", RATING),
                new TextField("rating", "/touchpoint", RATING),
                new TextField("rating", "/customerId", RATING),
                new TextField("rating", "/idempotencyKey", RATING),
                new TextField("complaint", "/description", COMPLAINT),
                new TextField("complaint", "/contact/name", COMPLAINT),
                new TextField("complaint", "/contact/email", COMPLAINT),
                new TextField("complaint", "/contact/phone", COMPLAINT),
                new TextField("compliment", "/text", "{\"touchpoint\":\"a\"}"),
                new TextField("activity", "/subject", "{\"type\":\"inquired\"}"));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void inBatches(TextField field) throws IOException {
        var strings = strings();
        var customers = strings.stream().map(text -> customer(field, text)).toList();
        var lines = new StringBuilder();
        for (var i = 0; i < strings.size(); i++) {
            var line = field.body(customers.get(i), strings.get(i)).put("kind", field.kind());
            lines.append(JSON.writeValueAsString(line)).append('\n');
        }

        var answer = Api.batch(lines.toString());

        assertThat(answer.statusCode()).isEqualTo(200);
        var errors = answer.jsonPath().<Map<String, Object>>getList("errors");
        assertThat(errors).allMatch(error -> error.get("pointer").equals(field.pointer()));
        var refused = new HashSet<>(answer.jsonPath().getList("errors.line", Integer.class));
        var published = published(customers);
        for (var i = 0; i < strings.size(); i++) {
            if (!refused.contains(i + 1)) {
                arrived(field, strings.get(i), published.remove(customers.get(i)));
            }
        }
        assertThat(published).as("published though refused").isEmpty();
        assertThat(answer.jsonPath().getInt("accepted") + answer.jsonPath().getInt("rejected"))
                .isEqualTo(strings.size());
    }

    /** In the key as well, where a header can carry the string at all; the batches' keys are another client's. */
    @Test
    void inSinglePosts() throws IOException {
        for (var text : strings()) {
            var sendable =
                    !text.isEmpty() && text.strip().equals(text) && text.chars().allMatch(c -> c >= 0x20 && c <= 0x7e);
            var post = Api.as("agent").contentType(ContentType.JSON);
            if (sendable) {
                post.header("Idempotency-Key", text);
            }
            var answer = post.body(JSON.writeValueAsBytes(fields().get(0).body("c-naughty", text)))
                    .post("/api/v1/ratings");
            assertThat(answer.statusCode()).as(text).isEqualTo(sendable && text.length() > 128 ? 400 : 202);
        }
    }

    private static void arrived(TextField field, String text, Map.Entry<String, JsonNode> event) {
        assertThat(event).as("lost: " + text).isNotNull();
        if (field.pointer().equals("/idempotencyKey")) {
            assertThat(event.getKey()).isEqualTo(EventIds.named("frontline", text));
        } else {
            assertThat(event.getValue().at(field.pointer()).textValue())
                    .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
        }
    }

    /** Where the string is the customer, there is none of the test's own. */
    private static String customer(TextField field, String text) {
        return field.pointer().equals("/customerId") ? text : Api.customer();
    }

    /** Id and data of the newest event of each customer. */
    private Map<String, Map.Entry<String, JsonNode>> published(List<String> customers) {
        var wanted = new HashSet<>(customers);
        var published = new HashMap<String, Map.Entry<String, JsonNode>>();
        for (var event : topics.all(wanted::contains)) {
            var data = Published.data(event);
            published.put(data.get("customerId").textValue(), Map.entry(Published.header(event, "ce_id"), data));
        }
        return published;
    }

    private static List<String> strings() throws IOException {
        try (var list = NaughtyStringsTest.class.getResourceAsStream("/blns.json")) {
            return Stream.of(JSON.readValue(list, String[].class)).distinct().toList();
        }
    }
}

package dev.twelvefold.feedback.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.twelvefold.feedback.Api;
import dev.twelvefold.feedback.LocalUsers;
import dev.twelvefold.feedback.ManyCalls;
import dev.twelvefold.feedback.Published;
import dev.twelvefold.feedback.intake.FieldCases.FieldCase;
import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.messaging.EventJson;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever the contract allows is published, and read back, as it was meant; whatever it does not allow is refused for exactly
 * what is wrong with it. The users are nobody else's, so that keys as short as a letter are theirs alone.
 */
@QuarkusTest
@TestProfile(LocalUsers.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "feedback"))
class AnyBodyTest {
    private static final int POSTS = 1_000;
    private static final int LINES_OF_A_BATCH = 100;
    private static final String POSTER = "manager";
    private static final String BATCHER = "lead";

    @TestHTTPResource("/api/v1/")
    URI api;

    private final Published published = new Published();
    private ManyCalls http;

    @BeforeEach
    void connect() {
        http = new ManyCalls(api);
    }

    @Test
    void everyLegalPostIsPublishedAndReadBackAsItWasMeant() {
        var bodies = Samples.of(Legal.any(), POSTS);
        var keys = distinct(Samples.of(LegalValues.key(), POSTS));

        var answers = http.send(IntStream.range(0, POSTS)
                .mapToObj(
                        i -> post(bodies.get(i).post(), i % 2 == 0 ? keys.get(i).strip() : ""))
                .toList());

        var sent = new HashMap<String, Legal>();
        for (var i = 0; i < POSTS; i++) {
            var answer = answers.get(i);
            assertThat(answer.statusCode())
                    .as("%s %s", bodies.get(i).post(), text(answer))
                    .isEqualTo(202);
            sent.put(json(answer).get("eventId").textValue(), bodies.get(i));
        }
        arrived(sent);
    }

    @Test
    void everyLegalLineIsPublishedAndReadBackAsItWasMeant() {
        var bodies = Samples.of(Legal.any(), POSTS);
        var keys = distinct(Samples.of(LegalValues.key(), POSTS));
        var sent = new HashMap<String, Legal>();
        for (var i = 0; i < POSTS; i++) {
            sent.put(EventIds.named(BATCHER, keys.get(i)), bodies.get(i));
        }

        batches(IntStream.range(0, POSTS)
                        .mapToObj(i -> with(
                                bodies.get(i).post(), "idempotencyKey", Spelled.quoted(keys.get(i), false), List.of()))
                        .toList())
                .forEach(answer -> assertThat(text(answer))
                        .isEqualTo("{\"accepted\":%d,\"replayed\":0,\"rejected\":0,\"errors\":[]}"
                                .formatted(LINES_OF_A_BATCH)));

        arrived(sent);
    }

    @Test
    void everySpoiltPostIsRefusedForExactlyWhatIsWrongWithIt() {
        var bodies = Samples.of(Spoilt.any(), POSTS);

        var answers = http.send(bodies.stream().map(body -> post(body, "")).toList());

        for (var i = 0; i < POSTS; i++) {
            var answer = answers.get(i);
            assertThat(answer.statusCode())
                    .as("%s %s", bodies.get(i).json(), text(answer))
                    .isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).contains(Api.PROBLEM);
            assertThat(pointers(json(answer).get("errors")))
                    .as(bodies.get(i).json())
                    .containsExactlyInAnyOrderElementsOf(bodies.get(i).pointers());
        }
        assertThat(published.all(any -> true)).isEmpty();
    }

    @Test
    void everySpoiltLineIsRejectedForExactlyWhatIsWrongWithIt() {
        var bodies = withBadKeys(Samples.of(Spoilt.any(), POSTS), Samples.of(IllegalValues.key(), POSTS));

        var answers = batches(bodies);

        for (var i = 0; i < POSTS; i++) {
            var errors = json(answers.get(i / LINES_OF_A_BATCH)).get("errors");
            var line = 1 + i % LINES_OF_A_BATCH;
            assertThat(pointers(errors, line))
                    .as(bodies.get(i).line())
                    .containsExactlyInAnyOrderElementsOf(bodies.get(i).pointers());
        }
        assertThat(published.all(any -> true)).isEmpty();
    }

    private void arrived(Map<String, Legal> sent) {
        var events = new HashMap<String, ConsumerRecord<byte[], byte[]>>();
        published.all(any -> true).forEach(event -> events.put(Published.header(event, "ce_id"), event));
        assertThat(events.keySet()).isEqualTo(sent.keySet());
        sent.forEach((id, body) -> assertMeant(body, events.get(id)));
        readBack(events.keySet()).forEach((id, item) -> assertThat(item)
                .isEqualTo(((ObjectNode) Published.data(events.get(id)))
                        .put("eventId", id)
                        .put("kind", sent.get(id).form().kind())));
    }

    private static void assertMeant(Legal body, ConsumerRecord<byte[], byte[]> event) {
        var told = body.post().json();
        assertThat(Published.data(event)).as(told).isEqualTo(body.data(Published.header(event, "ce_time")));
        assertThat(Published.header(event, "ce_type"))
                .as(told)
                .isEqualTo(body.form().type());
        assertThat(new String(event.key(), StandardCharsets.UTF_8)).as(told).isEqualTo(body.customerId());
    }

    /** Every item, once the last of them can be read. */
    private Map<String, JsonNode> readBack(Set<String> ids) {
        var missing = new ArrayList<>(ids);
        var found = new HashMap<String, JsonNode>();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            var answers = http.send(missing.stream()
                    .map(id -> http.call("analyst", "feedback/" + id).build())
                    .toList());
            for (var i = answers.size() - 1; i >= 0; i--) {
                if (answers.get(i).statusCode() == 200) {
                    found.put(missing.remove(i), json(answers.get(i)));
                }
            }
            return missing.isEmpty();
        });
        return found;
    }

    private HttpRequest post(FieldCase body, String key) {
        var request = http.call(POSTER, body.path())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.json()));
        return key.isEmpty()
                ? request.build()
                : request.header("Idempotency-Key", key).build();
    }

    private List<HttpResponse<byte[]>> batches(List<FieldCase> bodies) {
        var requests = IntStream.range(0, bodies.size() / LINES_OF_A_BATCH)
                .mapToObj(i -> bodies.subList(i * LINES_OF_A_BATCH, (i + 1) * LINES_OF_A_BATCH))
                .map(lines -> lines.stream().map(FieldCase::line).collect(Collectors.joining("\n")))
                .map(lines -> http.call(BATCHER, "batches")
                        .header("Content-Type", Api.NDJSON)
                        .POST(BodyPublishers.ofString(lines))
                        .build())
                .toList();
        return http.send(requests);
    }

    /** One line in four. */
    private static List<FieldCase> withBadKeys(List<FieldCase> bodies, List<String> keys) {
        return IntStream.range(0, bodies.size())
                .mapToObj(i -> i % 4 == 0
                        ? with(bodies.get(i), "idempotencyKey", keys.get(i), List.of("/idempotencyKey"))
                        : bodies.get(i))
                .toList();
    }

    private static FieldCase with(FieldCase body, String field, String json, List<String> pointers) {
        var fields = new LinkedHashMap<>(body.fields());
        fields.put(field, json);
        var all = new ArrayList<>(body.pointers());
        all.addAll(pointers);
        return new FieldCase(body.what(), body.path(), fields, all);
    }

    /** Each once, also when it is sent without the blanks around it. */
    private static List<String> distinct(List<String> keys) {
        var seen = new HashSet<String>();
        return IntStream.range(0, keys.size())
                .mapToObj(i -> seen.add(keys.get(i).strip()) ? keys.get(i) : "number " + i)
                .toList();
    }

    private static List<String> pointers(JsonNode errors) {
        return StreamSupport.stream(errors.spliterator(), false)
                .map(error -> error.get("pointer").textValue())
                .toList();
    }

    private static List<String> pointers(JsonNode errors, int line) {
        return StreamSupport.stream(errors.spliterator(), false)
                .filter(error -> error.get("line").intValue() == line)
                .map(error -> error.get("pointer").textValue())
                .toList();
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return EventJson.parse(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(text(answer), e);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}

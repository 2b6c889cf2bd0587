package dev.twelvefold.feedback.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.feedback.Api;
import dev.twelvefold.messaging.EventJson;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Feedback as it is read back. */
final class Readers {
    /** Far more than the second that is promised: other builds share the machine. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private Readers() {}

    /** The item, as soon as it is there. */
    static JsonNode awaited(String eventId) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> one(eventId).statusCode() == 200);
        return json(one(eventId));
    }

    static Response one(String eventId) {
        return Api.as("analyst").get("/api/v1/feedback/" + eventId);
    }

    /** The ids of all pages, of {@code limit} items each. */
    static List<String> ids(String list, String query, int limit) {
        return all(list, query, limit).stream()
                .map(item -> item.get("eventId").textValue())
                .toList();
    }

    /** The items of all pages. */
    static List<JsonNode> all(String list, String query, int limit) {
        var items = new ArrayList<JsonNode>();
        String cursor = null;
        do {
            var page = page(
                    list,
                    (query.isEmpty() ? "" : query + "&") + "limit=" + limit
                            + (cursor == null ? "" : "&cursor=" + cursor));
            assertThat(page.get("items")).hasSizeLessThanOrEqualTo(limit);
            page.get("items").forEach(items::add);
            cursor = page.get("next").textValue();
        } while (cursor != null);
        return items;
    }

    static JsonNode page(String list, String query) {
        var answer = Api.as("analyst")
                .urlEncodingEnabled(false)
                .get("/api/v1/" + list + (query.isEmpty() ? "" : "?" + query));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return json(answer);
    }

    static List<String> ids(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .map(item -> item.get("eventId").textValue())
                .toList();
    }

    static JsonNode json(Response answer) {
        try {
            return EventJson.parse(answer.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(answer.asString(), e);
        }
    }
}

package dev.twelvefold.systemtests.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.twelvefold.systemtests.Excerpt;
import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.stack.Stack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The customer of a story: what they do and say, and how segmentation sees them.
 *
 * @param id of this customer and of nobody else; also the name
 */
record Customer(Stack stack, String id) {
    /**
     * What the system took in, as it answered.
     *
     * @param eventId its identity for ever
     */
    record Told(String eventId, Instant receivedAt) {}

    private String address() {
        return id + "@example.com";
    }

    void registers() {
        var body = Json.object().put("type", "registered").put("language", "en");
        body.putObject("contact").put("name", id).put("email", address());
        tells("activities", body);
    }

    void buys(int usd) {
        tells(
                "activities",
                Json.object().put("type", "purchased").put("amount", usd).put("currency", "USD"));
    }

    Told complains(String category, String severity, String words) {
        var body = Json.object()
                .put("category", category)
                .put("severity", severity)
                .put("description", words)
                .put("language", "en")
                .put("touchpoint", "store");
        body.putObject("contact").put("name", id).put("email", address());
        return tells("complaints", body);
    }

    Told rates(int score) {
        return tells("ratings", Json.object().put("score", score).put("touchpoint", "store"));
    }

    /** So many ratings of five. */
    List<Told> givesFives(int times) {
        return IntStream.range(0, times).mapToObj(n -> rates(5)).toList();
    }

    private Told tells(String what, ObjectNode body) {
        var answer = stack.feedback()
                .post("/api/v1/" + what, body.put("customerId", id))
                .requires(202)
                .json();
        return new Told(answer.required("eventId").textValue(), Json.time(answer, "receivedAt"));
    }

    /** Segmentation shows this of them soon. */
    void isSeenAs(String excerpt) {
        Soon.untilAsserted(() -> Excerpt.isIn(view(), excerpt));
    }

    /** Segmentation shows these debts of them soon, oldest first. */
    void owes(String excerpt) {
        Soon.untilAsserted(() -> Excerpt.isIn(
                Json.array().addAll(stack.segmentation().list("/api/v1/customers/" + id + "/ledger")), excerpt));
    }

    /** Their letters in the catcher, oldest first, each with other words and a Message-ID of its own. */
    List<JsonNode> hasLetters(String... words) {
        var letters = new ArrayList<>(stack.lettersTo(address()));
        Collections.reverse(letters);
        assertThat(letters).hasSameSizeAs(words);
        for (int n = 0; n < words.length; n++) {
            assertThat(letters.get(n).get("text").textValue()).contains("Dear " + id + ",", words[n]);
        }
        assertThat(letters).extracting(letter -> letter.get("messageId")).doesNotHaveDuplicates();
        return letters;
    }

    private JsonNode view() {
        return stack.segmentation().get("/api/v1/customers/" + id).requires(200).json();
    }
}

package dev.twelvefold.feedback.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.response.Response;

/** Holds answers against what the document says of them. */
final class Answers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Document document;

    Answers(Document document) {
        this.document = document;
    }

    void check(String operationId, Response answer) {
        var what = operationId + " " + answer.statusCode() + ": " + answer.asString();
        var documented = document.answer(operationId, answer.statusCode());
        assertThat(documented).as("undocumented: " + what).isNotNull();
        headers(documented.path("headers"), answer, what);
        body(documented.path("content"), answer, what);
    }

    private void headers(JsonNode documented, Response answer, String what) {
        documented.properties().forEach(header -> {
            var description = document.resolved(header.getValue());
            var value = answer.header(header.getKey());
            assertThat(value != null || !description.path("required").booleanValue())
                    .as("%s is required: %s", header.getKey(), what)
                    .isTrue();
            if (value != null) {
                assertThat(document.faults(description.get("schema"), typed(value)))
                        .as("%s %s of %s", header.getKey(), value, what)
                        .isEmpty();
            }
        });
    }

    private void body(JsonNode documented, Response answer, String what) {
        var type = answer.contentType().replaceFirst("(?i);\\s*charset=utf-8$", "");
        assertThat(Document.names(documented)).as(what).contains(type);
        assertThat(document.faults(documented.get(type).get("schema"), json(answer.asString())))
                .as(what)
                .isEmpty();
    }

    /** A header has no type of its own: what reads as a number or a boolean is one. */
    private static JsonNode typed(String header) {
        return header.matches("-?\\d+|true|false") ? json(header) : TextNode.valueOf(header);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text, e);
        }
    }
}

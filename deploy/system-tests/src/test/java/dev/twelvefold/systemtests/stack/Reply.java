package dev.twelvefold.systemtests.stack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.systemtests.Json;
import java.net.http.HttpResponse;

/**
 * What a service answered.
 *
 * @param request method and path, for messages
 */
public record Reply(String request, HttpResponse<String> response) {
    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public JsonNode json() {
        return Json.parse(body());
    }

    /** A header's first value; empty when there is none. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** This reply, which must have the status. */
    public Reply requires(int expected) {
        if (status() != expected) {
            throw new AssertionError("%s: %d, not %d: %s".formatted(request, status(), expected, body()));
        }
        return this;
    }
}

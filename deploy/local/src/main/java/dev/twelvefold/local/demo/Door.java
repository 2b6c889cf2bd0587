package dev.twelvefold.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/**
 * The REST API of a service, as the local users may use it.
 *
 * @param url where it listens
 */
record Door(String url) {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int NOT_FOUND = 404;
    private static final int KEY_OF_ANOTHER_BODY = 422;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    JsonNode get(String user, String path) {
        var found = find(user, path);
        if (found.isEmpty()) {
            throw new DemoException("nothing at " + url + path);
        }
        return found;
    }

    /** What is there, or an empty object as long as nothing is. */
    JsonNode find(String user, String path) {
        var answer = send(request(user, path).GET());
        if (answer.statusCode() == NOT_FOUND) {
            return JSON.createObjectNode();
        }
        if (answer.statusCode() != OK) {
            throw refused(user, "GET", path, answer);
        }
        return json(answer);
    }

    /** @throws DemoException when it is not accepted */
    void post(String user, String path, JsonNode body) {
        var answer = send(json(request(user, path), body));
        if (answer.statusCode() != ACCEPTED) {
            throw refused(user, "POST", path, answer);
        }
    }

    /** Acts once, however often it is asked to; that an earlier load has done so with other times counts as well. */
    void once(String key, String user, String path, JsonNode body) {
        var answer = send(json(request(user, path), body).header("Idempotency-Key", key));
        if (answer.statusCode() != OK && answer.statusCode() != KEY_OF_ANOTHER_BODY) {
            throw refused(user, "POST", path, answer);
        }
    }

    private HttpRequest.Builder request(String user, String path) {
        var credentials = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(LIMIT)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, JsonNode body) {
        return request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new DemoException(url + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("the stack is stopping", e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new DemoException("no JSON from " + answer.uri(), e);
        }
    }

    private DemoException refused(String user, String method, String path, HttpResponse<String> answer) {
        return new DemoException("%s %s%s as %s answers %d: %s"
                .formatted(
                        method,
                        url,
                        path,
                        user,
                        answer.statusCode(),
                        answer.body().replaceAll("\\s+", " ")));
    }
}

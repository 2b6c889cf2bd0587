package dev.twelvefold.systemtests.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/**
 * A service's REST API as one of its users.
 *
 * @param url where the service listens
 * @param user who calls, for messages; null for nobody
 * @param authorization the header that says so; null for nobody
 */
public record Api(String url, String user, String authorization) {
    /** A batch of the whole sample may take that long on a busy machine. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** As nobody. */
    public Api(String url) {
        this(url, null, null);
    }

    /** As a local user, whose password is the name; null for nobody. */
    public Api as(String other) {
        return new Api(url, other, other == null ? null : basic(other));
    }

    /** As whoever has a token. */
    public Api withToken(String other, String token) {
        return new Api(url, other, "Bearer " + token);
    }

    private static String basic(String user) {
        var credentials = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    public Reply get(String path, String... headers) {
        return call("GET", path, null, headers);
    }

    public Reply post(String path, JsonNode body, String... headers) {
        return call("POST", path, body.toString(), with(headers, "Content-Type", "application/json"));
    }

    public Reply postBatch(List<String> lines) {
        return call("POST", "/api/v1/batches", String.join("\n", lines), "Content-Type", "application/x-ndjson");
    }

    /** A batch of any size, sent while it is read. */
    public Reply postBatch(InputStream lines) {
        var body = BodyPublishers.ofInputStream(() -> lines);
        return exchange("POST", "/api/v1/batches", body, "Content-Type", "application/x-ndjson");
    }

    /** Every item of a list, over all its pages. */
    public List<JsonNode> list(String path) {
        return Stream.iterate(page(path, ""), page -> page != null, page -> pageAfter(path, page))
                .flatMap(page -> page.required("items").valueStream())
                .toList();
    }

    private JsonNode page(String path, String cursor) {
        var query = path.contains("?") ? "&limit=200" : "?limit=200";
        return get(path + query + cursor).requires(200).json();
    }

    private JsonNode pageAfter(String path, JsonNode page) {
        var next = page.required("next");
        return next.isNull() ? null : page(path, "&cursor=" + encoded(next.textValue()));
    }

    /** Text as it stands in a path or query. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Any call; {@code body} may be null. */
    public Reply call(String method, String path, String body, String... headers) {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return exchange(method, path, publisher, headers);
    }

    /** An answer without an end, line by line as it comes; the subscription ends it, or the service does. */
    public CompletableFuture<HttpResponse<Void>> follow(String path, Flow.Subscriber<String> lines, String... headers) {
        return CLIENT.sendAsync(request(path, headers).build(), BodyHandlers.fromLineSubscriber(lines));
    }

    private Reply exchange(String method, String path, BodyPublisher body, String... headers) {
        var request = request(path, headers).timeout(LIMIT).method(method, body).build();
        return new Reply(method + " " + path + " as " + user, send(request));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url + path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return headers.length > 0 ? request.headers(headers) : request;
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String[] with(String[] headers, String... more) {
        return Stream.concat(Stream.of(headers), Stream.of(more)).toArray(String[]::new);
    }
}

package dev.twelvefold.recovery.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.messaging.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;

/** A client of the stream as a browser is one: reads lines, and knows the id of the event that it had last. */
final class StreamClient implements AutoCloseable, Flow.Subscriber<String> {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What came. */
    record Event(String id, String name, JsonNode data) {
        String caseId() {
            return data.get("caseId").textValue();
        }

        long version() {
            return data.get("version").longValue();
        }

        String what() {
            return data.get("what").textValue();
        }
    }

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> ended;
    private volatile Flow.Subscription subscription;
    private volatile String lastId;
    private boolean isClosed;
    private String id;
    private String name;
    private String data;

    /** @param lastEventId null for what happens from now on */
    StreamClient(String user, String lastEventId) {
        lastId = lastEventId;
        var token = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + io.restassured.RestAssured.port + "/api/v1/stream"))
                .header("Authorization", "Basic " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        ended = HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.fromLineSubscriber(this))
                .thenApply(HttpResponse::statusCode);
    }

    boolean isConnected() {
        return comments.contains("connected");
    }

    String lastId() {
        return lastId;
    }

    List<Event> events() {
        return events;
    }

    List<Event> of(String caseId) {
        return events.stream()
                .filter(event -> event.data().has("caseId") && event.caseId().equals(caseId))
                .toList();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public synchronized void onNext(String line) {
        if (isClosed) {
            return;
        }
        if (line.isEmpty()) {
            dispatch();
        } else if (line.startsWith(":")) {
            comments.add(line.substring(1).strip());
        } else {
            var colon = line.indexOf(':');
            var value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon)) {
                case "id" -> id = value;
                case "event" -> name = value;
                case "data" -> data = value;
                default -> throw new IllegalStateException(line);
            }
        }
    }

    private void dispatch() {
        if (data != null) {
            try {
                events.add(new Event(id, name, EventJson.parse(data)));
                lastId = id;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        name = null;
        data = null;
    }

    @Override
    public void onError(Throwable failure) {
        // The connection was closed.
    }

    @Override
    public void onComplete() {
        // The connection was closed.
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        if (subscription != null) {
            subscription.cancel();
        }
        ended.cancel(true);
    }
}

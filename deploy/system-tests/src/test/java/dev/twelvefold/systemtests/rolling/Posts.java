package dev.twelvefold.systemtests.rolling;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.stack.Reply;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Single posts, each of which has become an event when it is answered: every thirteenth a complaint, the others repay it. */
final class Posts {
    private static final int CUSTOMERS = 20;
    private static final int TURN = 13;

    private final Balancer feedback;
    private final String prefix;
    private final boolean isKeyed;
    private final AtomicInteger number = new AtomicInteger();

    /** The customer of every event that was promised, by its id. */
    private final Map<String, String> promised = new ConcurrentHashMap<>();

    Posts(Balancer feedback, String prefix, boolean isKeyed) {
        this.feedback = feedback;
        this.prefix = prefix;
        this.isKeyed = isKeyed;
    }

    void post() {
        var post = number.getAndIncrement();
        var customer = prefix + post / TURN % CUSTOMERS;
        var body = Json.object().put("customerId", customer).put("touchpoint", "store");
        var answer = post % TURN == 0
                ? send("/api/v1/complaints", body.put("category", "attitude").put("description", "Rude."), post)
                : send("/api/v1/ratings", body.put("score", 5), post);
        promised.put(answer.requires(202).json().required("eventId").textValue(), customer);
    }

    private Reply send(String path, JsonNode body, int post) {
        return isKeyed
                ? feedback.next().post(path, body, "Idempotency-Key", prefix + post)
                : feedback.next().post(path, body);
    }

    String prefix() {
        return prefix;
    }

    Map<String, String> promised() {
        return Map.copyOf(promised);
    }
}

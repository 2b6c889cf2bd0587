package dev.twelvefold.feedback.openapi;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.feedback.Api;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Calls that provoke every answer that this service has. */
final class Calls {
    /** Whose limit is used up by {@link #spend()}; nobody else comes near theirs. */
    static final String SPENDER = "agent2";

    private static final String JSON = "application/json";
    private static final Map<String, String> OPERATIONS = Map.of(
            "ratings", "postRating",
            "complaints", "postComplaint",
            "compliments", "postCompliment",
            "activities", "postActivity",
            "batches", "postBatch");

    private final List<Call> calls = new ArrayList<>();

    /** What is answered while everything is there. */
    static List<Call> all() {
        var table = new Calls();
        bodies().forEach(table::posts);
        table.batches();
        table.one();
        table.list("listFeedback", "feedback", "feedback?maxScore=9&from=x&zzz=1");
        table.list("listFeedbackOfCustomer", "customers/c-openapi/feedback", "customers/c-openapi/feedback?limit=0");
        return table.calls;
    }

    /** What is answered while the database is away. */
    static List<Call> withoutTheDatabase() {
        var table = new Calls();
        bodies().forEach((path, body) -> table.add(OPERATIONS.get(path), 503, () -> keyed(path, key(), body)));
        table.add("postBatch", 503, () -> Api.batch(line(",\"idempotencyKey\":\"" + key() + "\"")));
        table.add("getFeedback", 503, () -> read("agent", "feedback/" + UUID.randomUUID()));
        table.add("listFeedback", 503, () -> read("agent", "feedback"));
        table.add("listFeedbackOfCustomer", 503, () -> read("agent", "customers/c-openapi/feedback"));
        return table.calls;
    }

    /** Uses up a client's limit of a hundred posts. */
    static void spend() {
        Api.as(SPENDER)
                .config(Api.PLAIN)
                .contentType(Api.NDJSON)
                .body("{}\n".repeat(101))
                .post("/api/v1/batches");
    }

    static boolean databaseIsBack() {
        return read("agent", "feedback").statusCode() == 200;
    }

    private static Map<String, String> bodies() {
        var bodies = new LinkedHashMap<String, String>();
        bodies.put("ratings", "{'customerId':'c-openapi','score':4,'touchpoint':'store'}");
        bodies.put("complaints", "{'customerId':'c-openapi','category':'price','description':'d','touchpoint':'a'}");
        bodies.put("compliments", "{'customerId':'c-openapi','touchpoint':'a','language':'vi'}");
        bodies.put("activities", "{'customerId':'c-openapi','type':'purchased','amount':1.5,'currency':'VND'}");
        bodies.replaceAll((path, body) -> body.replace('\'', '"'));
        return bodies;
    }

    private void posts(String path, String body) {
        var operation = OPERATIONS.get(path);
        add(operation, 202, () -> Api.post(path, body));
        add(operation, 202, () -> twice(path, key(), body, body));
        add(operation, 422, () -> twice(path, key(), body, body.replace("c-openapi", "c-other")));
        add(operation, 400, () -> Api.post(path, "{}"));
        add(operation, 400, () -> Api.post(path, "{"));
        add(operation, 406, () -> post(Api.as("frontline").accept("text/html"), path, JSON, body));
        add(operation, 413, () -> Api.post(path, body + " ".repeat(64 * 1024)));
        refusals(path, body);
    }

    private void batches() {
        add("postBatch", 200, () -> Api.batch(line("") + "{\"kind\":\"rating\"}\n[]\n"));
        add("postBatch", 400, () -> post(Api.as("frontline"), "batches", Api.NDJSON, ""));
        add("postBatch", 406, () -> post(Api.as("frontline").accept("text/html"), "batches", Api.NDJSON, "{}"));
        add("postBatch", 413, () -> Api.batch(new byte[64 * 1024 * 1024 + 1]));
        refusals("batches", line(""));
    }

    /** What every post is refused for, whatever is in it. */
    private void refusals(String path, String body) {
        var operation = OPERATIONS.get(path);
        var type = path.equals("batches") ? Api.NDJSON : JSON;
        add(operation, 401, () -> post(given(), path, type, body));
        add(operation, 401, () -> post(Api.as("nobody"), path, type, body));
        add(operation, 403, () -> post(Api.as("analyst"), path, type, body));
        add(operation, 415, () -> post(Api.as("frontline"), path, "text/plain", body));
        add(operation, 429, () -> post(Api.as(SPENDER), path, type, body));
    }

    private void one() {
        bodies().forEach((path, body) -> add("getFeedback", 200, () -> readBack(path, body)));
        for (var type : List.of("registered", "inquired")) {
            add(
                    "getFeedback",
                    200,
                    () -> readBack("activities", "{\"customerId\":\"c-openapi\",\"type\":\"" + type + "\"}"));
        }
        add("getFeedback", 401, () -> read("nobody", "feedback/nothing"));
        add("getFeedback", 404, () -> read("agent", "feedback/nothing"));
        add("getFeedback", 406, () -> Api.as("agent").accept("text/html").get("/api/v1/feedback/nothing"));
    }

    private void list(String operation, String path, String refused) {
        add(operation, 200, () -> read("agent", path));
        add(operation, 200, () -> read("agent", path + "?limit=1"));
        add(operation, 400, () -> read("agent", refused));
        add(operation, 401, () -> read("nobody", path));
        add(operation, 403, () -> read("frontline", path));
        add(operation, 406, () -> Api.as("agent").accept("text/html").get("/api/v1/" + path));
    }

    private void add(String operation, int status, Supplier<Response> call) {
        calls.add(new Call(operation, status, call));
    }

    private static Response post(RequestSpecification as, String path, String type, String body) {
        return as.config(Api.PLAIN)
                .contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/" + path);
    }

    private static Response keyed(String path, String key, String body) {
        return post(Api.as("frontline").header("Idempotency-Key", key), path, JSON, body);
    }

    private static Response twice(String path, String key, String body, String then) {
        keyed(path, key, body);
        return keyed(path, key, then);
    }

    private static Response readBack(String path, String body) {
        var eventId = post(Api.as("agent"), path, JSON, body).jsonPath().getString("eventId");
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> read("agent", "feedback/" + eventId), answer -> answer.statusCode() == 200);
    }

    private static Response read(String user, String path) {
        return Api.as(user).get("/api/v1/" + path);
    }

    private static String line(String more) {
        return "{\"kind\":\"rating\",\"customerId\":\"c-openapi\",\"score\":5,\"touchpoint\":\"s\"%s}\n"
                .formatted(more);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}

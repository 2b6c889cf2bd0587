package dev.twelvefold.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** The colleagues who work on one case, over REST. Each act carries a key, so that another load does not repeat it. */
final class Desk {
    private static final List<String> CLOSINGS = List.of("duplicate", "unfounded", "customer-left", "other");

    /** When promises fall due while somebody watches. */
    private static final List<Duration> DELAYS =
            List.of(Duration.ofMinutes(4), Duration.ofMinutes(25), Duration.ofHours(26));

    private final Door recovery;
    private final String caseId;
    private final int number;
    private final DeskWords words;
    private int acts;

    /** @param number of the episode, by which colleagues take turns */
    Desk(Door recovery, String caseId, int number, DeskWords words) {
        this.recovery = recovery;
        this.caseId = caseId;
        this.number = number;
        this.words = words;
    }

    void claims() {
        does(agent(), "claim", body());
    }

    void isAssigned() {
        does("lead", "assign", body().put("assignee", agent()));
    }

    void notes() {
        does(agent(), "notes", body().put("text", words.get("note")));
    }

    void pauses() {
        does(agent(), "pause", body().put("reason", words.get("pause")));
    }

    /** A letter from the template, and its delivery. */
    void writes() {
        does(agent(), "apology", body());
        awaitCase(
                "a letter of case " + caseId,
                theCase -> theCase.at("/apology/delivery/state").asText().equals("SENT"));
    }

    void apologisesByPhone() {
        does(agent(), "apology", body().put("via", "phone").put("body", words.get("phone")));
    }

    void waivesApology() {
        does("lead", "apology/waive", reason("waive-apology"));
    }

    /** Within the proposer's limit it is paid, or fails to be; above it waits. */
    void offers(String rank, String kind, String amount, String currency, String why) {
        var offer = reason(why)
                .put("kind", kind)
                .put("amount", new BigDecimal(amount))
                .put("currency", currency);
        does(rank.equals("agent") ? agent() : rank, "compensation", offer);
        awaitPayer();
    }

    void approves(String by) {
        does(by, "compensation/approve", body());
        awaitPayer();
    }

    void rejects(String by) {
        does(by, "compensation/reject", reason("reject"));
    }

    void waivesCompensation() {
        does(agent(), "compensation/waive", reason("waive-compensation"));
    }

    /** Returns the promise's id. */
    String promises(String what, Duration within) {
        var dueAt = Instant.now().plus(within).toString();
        does(agent(), "promises", body().put("text", words.get(what)).put("dueAt", dueAt));
        return theCase().required("promises").get(0).required("promiseId").asText();
    }

    Duration nextDelay() {
        return DELAYS.get(number % DELAYS.size());
    }

    void keeps(String promiseId) {
        does(agent(), "promises/" + promiseId + "/keep", body());
    }

    void withdraws(String promiseId) {
        does(agent(), "promises/" + promiseId + "/withdraw", reason("withdraw"));
    }

    /** Nobody does anything until it is too late. */
    void breaks(String promiseId) {
        awaitCase("the breaking of promise " + promiseId, theCase -> theCase.required("promises")
                .valueStream()
                .noneMatch(promise -> promise.required("status").asText().equals("open")));
        // By then it is an experience as well, which makes the apology due again.
        awaitCase(
                "the hurt of promise " + promiseId,
                theCase -> theCase.required("negatives").size() > 1);
    }

    void closes() {
        var reason = CLOSINGS.get(number % CLOSINGS.size());
        does("lead", "close", body().put("reason", reason).put("note", words.get("close-" + reason)));
    }

    private void awaitPayer() {
        awaitCase("the payer's answer for case " + caseId, theCase -> !"APPROVED"
                .equals(theCase.at("/compensation/status").asText()));
    }

    private void awaitCase(String what, Predicate<JsonNode> isDone) {
        Patience.until(what, this::theCase, isDone);
    }

    private JsonNode theCase() {
        return recovery.get("analyst", "/api/v1/cases/" + caseId);
    }

    private void does(String who, String what, ObjectNode body) {
        var key = "demo-%s-%d".formatted(caseId, acts++);
        recovery.once(key, who, "/api/v1/cases/" + caseId + "/" + what, body);
    }

    private String agent() {
        return number % 2 == 0 ? "agent" : "agent2";
    }

    private ObjectNode reason(String key) {
        return body().put("reason", words.get(key));
    }

    private static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }
}

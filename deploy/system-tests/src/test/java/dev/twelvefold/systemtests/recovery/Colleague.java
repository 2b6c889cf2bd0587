package dev.twelvefold.systemtests.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.systemtests.Excerpt;
import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.Problem;
import dev.twelvefold.systemtests.stack.Api;
import dev.twelvefold.systemtests.stack.Reply;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Somebody who works on cases. Whatever they do must succeed, unless they are to be refused: then it must change nothing.
 *
 * @param recovery the service as this user
 * @param status what is answered
 * @param headers sent with everything they do
 */
record Colleague(Api recovery, int status, List<String> headers) {
    Colleague(Api recovery) {
        this(recovery, 200, List.of());
    }

    /** The same one, who is refused. */
    Colleague isRefused(int with) {
        return new Colleague(recovery, with, headers);
    }

    /** The same one, acting on the case as it was when it had this tag. */
    Colleague lookingAt(String tag) {
        return new Colleague(recovery, status, with("If-Match", tag));
    }

    /** The same one, whose calls carry this key. */
    Colleague underKey(String key) {
        return new Colleague(recovery, status, with("Idempotency-Key", key));
    }

    private List<String> with(String... more) {
        return Stream.concat(headers.stream(), Stream.of(more)).toList();
    }

    /** Sends the same call twice under one key, which counts once; the second time the first answer comes again. */
    Reply twice(String key, Function<Colleague, Reply> call) {
        var first = call.apply(underKey(key));
        var second = call.apply(underKey(key));
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.json()).isEqualTo(first.json());
        return second;
    }

    Reply claims(CaseFile theCase) {
        return does(theCase, "claim", Json.object());
    }

    /** By mail, as the template has it. */
    Reply apologises(CaseFile theCase) {
        return does(theCase, "apology", Json.object());
    }

    Reply apologisesByPhone(CaseFile theCase) {
        return does(theCase, "apology", Json.object().put("via", "phone"));
    }

    /** A voucher of so many dollars. */
    Reply proposes(CaseFile theCase, String usd) {
        var offer = Json.parse(
                "{\"kind\": \"voucher\", \"amount\": %s, \"currency\": \"USD\", \"reason\": \"It was our fault.\"}"
                        .formatted(usd));
        return does(theCase, "compensation", offer);
    }

    Reply approves(CaseFile theCase) {
        return does(theCase, "compensation/approve", Json.object());
    }

    Reply waivesTheCompensation(CaseFile theCase, String reason) {
        return does(theCase, "compensation/waive", Json.object().put("reason", reason));
    }

    /** @return the promise's id */
    String promises(CaseFile theCase, String text, Instant dueAt) {
        var promise = Json.object().put("text", text).put("dueAt", dueAt.toString());
        var all = does(theCase, "promises", promise).json().required("promises");
        var made = all.get(all.size() - 1);
        Excerpt.isIn(made, "{'status': 'open', 'text': '%s', 'settledAt': null}".formatted(text));
        return made.required("promiseId").textValue();
    }

    Reply keeps(CaseFile theCase, String promiseId) {
        return does(theCase, "promises/" + promiseId + "/keep", Json.object());
    }

    Reply closes(CaseFile theCase, String reason, String note) {
        return does(theCase, "close", Json.object().put("reason", reason).put("note", note));
    }

    Reply reopens(CaseFile theCase, String note) {
        return does(theCase, "reopen", Json.object().put("note", note));
    }

    private Reply does(CaseFile theCase, String what, JsonNode body) {
        var before = theCase.tag();
        var reply = recovery.post("/api/v1/cases/" + theCase.id() + "/" + what, body, headers.toArray(String[]::new));
        if (status == 200) {
            var shown = reply.requires(200).json();
            assertThat(reply.header("ETag")).isEqualTo("\"" + shown.required("version") + "\"");
        } else {
            Problem.is(reply, status);
            assertThat(theCase.tag()).as("after " + reply.request()).isEqualTo(before);
        }
        return reply;
    }
}

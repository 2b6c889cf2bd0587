package dev.twelvefold.systemtests.crash.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.systemtests.crash.Moment;
import dev.twelvefold.systemtests.crash.Place;
import dev.twelvefold.systemtests.stack.Api;
import dev.twelvefold.systemtests.stack.Reply;
import java.util.concurrent.CompletableFuture;

/** A call as a careful client makes it: with a key, under which it is made again when no answer came. */
final class Command {
    private final Api api;
    private final String path;
    private final JsonNode body;
    private final String key;
    private CompletableFuture<Reply> answer;

    private Command(Api api, String path, JsonNode body, String key) {
        this.api = api;
        this.path = path;
        this.body = body;
        this.key = key;
    }

    /** Makes the call, and does not wait for the answer. */
    static Command give(Api api, String path, JsonNode body, String key) {
        var command = new Command(api, path, body, key);
        command.answer = CompletableFuture.supplyAsync(command::call);
        return command;
    }

    /** Where the service commits what it does under this key, or, of many things, the first. */
    static Place commit(String key) {
        return new Place("command_key", Moment.COMMIT, "starts_with(NEW.key, '%s')".formatted(key));
    }

    /** Whether there was an answer, or else the connection is broken by now. */
    boolean isAnswered() {
        return answer.handle((reply, failure) -> failure == null).join();
    }

    /** Makes it again, and answers whether it had been done before. */
    boolean again() {
        return call().requires(200).header("Idempotent-Replayed").equals("true");
    }

    private Reply call() {
        return api.post(path, body, "Idempotency-Key", key);
    }
}

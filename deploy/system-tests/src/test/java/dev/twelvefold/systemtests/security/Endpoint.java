package dev.twelvefold.systemtests.security;

import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.stack.Api;
import dev.twelvefold.systemtests.stack.Reply;
import java.util.Set;

/**
 * What a service offers, and who is let in.
 *
 * @param path as in the API documents, with {@code {names}} for what varies
 * @param open to these roles
 */
record Endpoint(Service service, String method, String path, Set<String> open) {
    /** Nothing has such an id, so that who is let in changes nothing. */
    private static final String NOTHING = "00000000-0000-0000-0000-000000000000";

    /** A place in the stream that cannot be: who is let in is refused, and does not follow for ever. */
    private static final String NO_PLACE = "nowhere";

    /** Calls it in a way that is refused once the caller has been let in, but for lists and pages. */
    Reply call(Api caller) {
        var body = method.equals("GET") ? null : "{}";
        var type = path.endsWith("batches") ? "application/x-ndjson" : "application/json";
        return caller.call(method, address(), body, "Content-Type", type, "Last-Event-ID", NO_PLACE);
    }

    private String address() {
        return path.replaceAll("\\{[^}]+}", NOTHING);
    }

    @Override
    public String toString() {
        return "%s %s of %s".formatted(method, path, service.title());
    }
}

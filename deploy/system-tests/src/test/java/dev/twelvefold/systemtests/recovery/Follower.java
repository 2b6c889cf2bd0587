package dev.twelvefold.systemtests.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.stack.Api;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;

/** Somebody who has the stream open, as a browser has: it comes back with the id of the event that it had last. */
final class Follower {
    private final Api recovery;
    private final List<JsonNode> seen = new CopyOnWriteArrayList<>();
    private volatile String lastEventId;
    private Connection connection;

    Follower(Api recovery) {
        this.recovery = recovery;
    }

    /** Returns when nothing is missed any more. */
    void opensTheStream() {
        connection = new Connection();
        var behind = lastEventId == null ? new String[0] : new String[] {"Last-Event-ID", lastEventId};
        recovery.follow("/api/v1/stream", connection, behind);
        Soon.untilAsserted(() -> assertThat(connection.isOpen).as("connected").isTrue());
    }

    void losesTheConnection() {
        connection.end();
    }

    /** Has seen every entry of the timeline once, in order, each with a case that knows of it. */
    void sawAllOf(CaseFile theCase, Timeline timeline) {
        Soon.untilAsserted(() -> assertThat(changesOf(theCase)).hasSameSizeAs(timeline.entries()));
        var changes = changesOf(theCase);
        for (int n = 0; n < changes.size(); n++) {
            var change = changes.get(n);
            var entry = timeline.entries().get(n);
            assertThat(change.required("version")).isEqualTo(entry.required("seq"));
            assertThat(change.required("what")).isEqualTo(entry.required("kind"));
            assertThat(change.required("actor")).isEqualTo(entry.required("actor"));
            assertThat(Json.time(change, "at")).isEqualTo(Json.time(entry, "at"));
            assertThat(change.at("/case/version").longValue())
                    .isGreaterThanOrEqualTo(entry.required("seq").longValue());
        }
    }

    private List<JsonNode> changesOf(CaseFile theCase) {
        return seen.stream()
                .filter(change -> change.required("caseId").textValue().equals(theCase.id()))
                .toList();
    }

    private final class Connection implements Flow.Subscriber<String> {
        private Flow.Subscription subscription;
        private boolean isEnded;
        private volatile boolean isOpen;
        private String id;

        @Override
        public synchronized void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(Long.MAX_VALUE);
        }

        /** Data is one line, and comes behind its id. */
        @Override
        public synchronized void onNext(String line) {
            if (isEnded) {
                return;
            }
            if (line.equals(": connected") || line.equals(":connected")) {
                isOpen = true;
            } else if (line.startsWith("id:")) {
                id = line.substring("id:".length()).strip();
            } else if (line.startsWith("data:")) {
                seen.add(Json.parse(line.substring("data:".length())));
                lastEventId = id;
            }
        }

        private synchronized void end() {
            isEnded = true;
            subscription.cancel();
        }

        @Override
        public void onError(Throwable failure) {
            // Whoever misses an event for it says so.
        }

        @Override
        public void onComplete() {
            // As above.
        }
    }
}

package dev.twelvefold.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.contracts.customer.Registered;
import dev.twelvefold.messaging.consume.Received;
import dev.twelvefold.messaging.database.Database;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InboxTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Inbox inbox = new Inbox(Database.fresh());

    @Test
    void eventsAreAdmittedOnceAndInTheirOrder() {
        assertThat(admitted("z", "a", "m")).containsExactly("z", "a", "m");
        assertThat(admitted("a", "b", "z")).containsExactly("b");
    }

    @Test
    void aRepeatWithinABatchIsAdmittedOnce() {
        assertThat(admitted("x", "y", "x", "y", "x")).containsExactly("x", "y");
    }

    private List<String> admitted(String... ids) {
        var events = Stream.of(ids)
                .map(id -> new Received<>(id, new Registered("c-1", null, null, null, NOW, NOW)))
                .toList();
        return inbox.admit(events, NOW).stream().map(Received::id).toList();
    }
}

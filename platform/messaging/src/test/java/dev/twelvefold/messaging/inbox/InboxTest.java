package dev.twelvefold.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twelvefold.contracts.customer.Registered;
import dev.twelvefold.messaging.consume.Received;
import dev.twelvefold.messaging.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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

    @Test
    void whatIsOldIsForgottenAndAdmittedAgain() {
        admitted("old", "older", "oldest");
        var later = NOW.plus(Duration.ofDays(35));
        inbox.admit(received("new"), later);

        assertThat(inbox.forget(later, 2)).isEqualTo(2);
        assertThat(inbox.forget(later, 2)).isEqualTo(1);
        assertThat(inbox.forget(later, 2)).isZero();

        assertThat(admitted("old", "new")).containsExactly("old");
    }

    @Test
    void theInboxRemembersForAsLongAsIsPromised() {
        assertThatThrownBy(() -> new InboxExpiry(inbox, () -> Duration.ofDays(29), Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class);

        admitted("a");
        expiryAt(NOW.plus(Duration.ofDays(30))).forget();
        assertThat(admitted("a")).isEmpty();

        expiryAt(NOW.plus(Duration.ofDays(30)).plusSeconds(1)).forget();
        assertThat(admitted("a")).containsExactly("a");
    }

    private InboxExpiry expiryAt(Instant now) {
        return new InboxExpiry(inbox, () -> Duration.ofDays(30), Clock.fixed(now, ZoneOffset.UTC));
    }

    private List<String> admitted(String... ids) {
        return inbox.admit(received(ids), NOW).stream().map(Received::id).toList();
    }

    private static List<Received<Registered>> received(String... ids) {
        return Stream.of(ids)
                .map(id -> new Received<>(id, new Registered("c-1", null, null, null, NOW, NOW)))
                .toList();
    }
}

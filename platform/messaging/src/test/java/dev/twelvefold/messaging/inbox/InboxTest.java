package dev.twelvefold.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.contracts.customer.Registered;
import dev.twelvefold.messaging.consume.Received;
import dev.twelvefold.messaging.database.Database;
import dev.twelvefold.messaging.database.Transactions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class InboxTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static final String WAITING =
            "SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'";

    private final DataSource database = Database.fresh();
    private final Inbox inbox = new Inbox(database);

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
        inbox.admit(received(List.of("new")), later);

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

    @Test
    void manyAreAdmittedOnceAsWell() throws SQLException {
        try (var transactions = new Transactions()) {
            var many = new Inbox(transactions.dataSource());
            for (var from : List.of(0, 100, 200, 351, 502, 640)) {
                var to = from + 151;
                var fresh =
                        numbers(from, to).stream().filter(id -> !isKnown(id)).toList();
                assertThat(ids(many.admit(received(numbers(from, to)), NOW))).isEqualTo(fresh);
                transactions.commit();
            }
        }
        assertThat(Database.number(database, "SELECT count(*) FROM inbox")).isEqualTo(791);
    }

    @Test
    void aRepeatAmongManyTakesNothingBackThatTheTransactionWroteBefore() throws SQLException {
        admitted("7");
        try (var transactions = new Transactions()) {
            var many = new Inbox(transactions.dataSource());
            many.admit(received(List.of("before")), NOW);
            assertThat(many.admit(received(numbers(0, 150)), NOW)).hasSize(149);
            many.admit(received(List.of("behind")), NOW);
            transactions.commit();
        }
        assertThat(admitted("before", "0", "7", "149", "behind", "new")).containsExactly("new");
    }

    @Test
    void manyAreTriedTogetherUntilThereIsARepeatAndAgainAfterAWhile() throws SQLException {
        try (var transactions = new Transactions()) {
            var many = new Inbox(transactions.dataSource());
            assertThat(statements(many, transactions, 0)).containsExactly(InboxTable.ADD_ALL);
            assertThat(statements(many, transactions, 99)).containsExactly(InboxTable.ADD_ALL, InboxTable.ADD_FRESH);
            for (int batch = 0; batch < Inbox.CAREFUL; batch++) {
                many.admit(received(List.of("single" + batch)), NOW);
                transactions.prepared();
                assertThat(statements(many, transactions, 1_000 + 100 * batch)).containsExactly(InboxTable.ADD_FRESH);
            }
            assertThat(statements(many, transactions, 9_000)).containsExactly(InboxTable.ADD_ALL);
        }
    }

    /** As when a partition goes to another instance while its last batch is still being handled here. */
    @Test
    void whatAnotherIsJustAdmittingIsWaitedFor() throws Exception {
        try (var others = new Transactions();
                var own = new Transactions()) {
            assertThat(new Inbox(others.dataSource()).admit(received(numbers(100, 300)), NOW))
                    .hasSize(200);
            var inbox = new Inbox(own.dataSource());
            var admitted = CompletableFuture.supplyAsync(() -> ids(inbox.admit(received(numbers(0, 200)), NOW)));
            await().until(() -> Database.number(database, WAITING) == 1);
            others.commit();
            assertThat(admitted.get(1, TimeUnit.MINUTES)).isEqualTo(numbers(0, 100));
        }
    }

    private static List<String> statements(Inbox inbox, Transactions transactions, int from) throws SQLException {
        inbox.admit(received(numbers(from, from + Inbox.MANY)), NOW);
        transactions.commit();
        return transactions.prepared();
    }

    private InboxExpiry expiryAt(Instant now) {
        return new InboxExpiry(inbox, () -> Duration.ofDays(30), Clock.fixed(now, ZoneOffset.UTC));
    }

    private List<String> admitted(String... ids) {
        return ids(inbox.admit(received(List.of(ids)), NOW));
    }

    private boolean isKnown(String id) {
        return Database.number(database, "SELECT count(*) FROM inbox WHERE event_id = '" + id + "'") == 1;
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).toList();
    }

    private static List<String> ids(List<Received<Registered>> events) {
        return events.stream().map(Received::id).toList();
    }

    private static List<Received<Registered>> received(List<String> ids) {
        return ids.stream()
                .map(id -> new Received<>(id, new Registered("c-1", null, null, null, NOW, NOW)))
                .toList();
    }
}

package dev.twelvefold.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.messaging.database.Database;
import dev.twelvefold.messaging.sql.Jdbc;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class OutboxFiguresTest {
    private final DataSource database = Database.fresh();

    @Test
    void tellsWhatWaitsWhatIsParkedAndSinceWhen() {
        assertThat(read()).isEqualTo(new OutboxFigures(0, 0, null));

        add("2026-01-01T00:00:00Z", "now() + interval '1 hour'");
        add("2026-01-01T00:01:00Z", "NULL");

        assertThat(read()).isEqualTo(new OutboxFigures(2, 1, Instant.parse("2026-01-01T00:00:00Z")));

        addChunk(20, "2025-01-01T00:00:00Z");

        assertThat(read()).isEqualTo(new OutboxFigures(22, 1, Instant.parse("2025-01-01T00:00:00Z")));
    }

    @Test
    void countsNoFurtherThanItSays() {
        for (int i = 0; i < OutboxFigures.COUNTED / OutboxWriter.CHUNK + 1; i++) {
            addChunk(OutboxWriter.CHUNK, "2025-01-01T00:00:00Z");
        }

        assertThat(read().rows()).isEqualTo(OutboxFigures.COUNTED);
    }

    /** However large it has become: what is counted, and what is first, is looked up. */
    @Test
    void neverPassesOverTheTable() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET enable_seqscan = off");
            try (var plan = statement.executeQuery("EXPLAIN " + OutboxFigures.SQL)) {
                while (plan.next()) {
                    assertThat(plan.getString(1)).doesNotContain("Seq Scan");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private OutboxFigures read() {
        return OutboxFigures.read(new Jdbc(database));
    }

    private void addChunk(int events, String time) {
        Database.execute(database, """
                INSERT INTO outbox_chunk (shard, events, event_keys, event_ids, event_types, event_sources, event_times, data,
                    traceparents, tracestates)
                VALUES (0, %d, '{}', '{}', '{}', '{}', ARRAY[(extract(epoch FROM timestamptz '%s') * 1000000)::bigint], '{}', '{}', '{}')
                """.formatted(events, time));
    }

    private void add(String time, String nextAttempt) {
        Database.execute(database, """
                INSERT INTO outbox (shard, event_key, event_id, event_type, event_source, event_time, data, next_attempt_at)
                VALUES (0, 'a', 'id', 'type', '/test', '%s', '', %s)
                """.formatted(time, nextAttempt));
    }
}

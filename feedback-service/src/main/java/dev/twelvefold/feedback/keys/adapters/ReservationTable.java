package dev.twelvefold.feedback.keys.adapters;

import dev.twelvefold.feedback.keys.domain.Claim;
import dev.twelvefold.messaging.sql.ArrayColumns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The statements; each commits by itself. The database's clock decides on leases, so that instances need not agree on the time. */
final class ReservationTable {
    /** Keys are written in one order by everybody, so that two statements never wait for each other in a circle. */
    private static final String INSERT = """
            WITH fresh AS (
                INSERT INTO reservation (event_id, body_hash, received_at, attempt)
                SELECT r.event_id, r.body_hash, timestamptz 'epoch' + r.received_at * interval '1 microsecond', ?
                FROM unnest(?::uuid[], ?::bytea[], ?::bigint[]) AS r (event_id, body_hash, received_at)
                ORDER BY r.event_id
                ON CONFLICT DO NOTHING
                RETURNING 1),
            begun AS (
                INSERT INTO attempt (id, state, started_at, lease_until)
                SELECT ?, 'SENDING', now(), now() + ? * interval '1 millisecond' WHERE EXISTS (SELECT FROM fresh))
            SELECT count(*) FROM fresh
            """;

    private static final ArrayColumns<Claim> COLUMNS = new ArrayColumns<Claim>()
            .column("uuid", Claim::eventId)
            .bytes(Claim::bodyHash)
            .micros(Claim::receivedAt);

    private static final String FIND = """
            SELECT r.event_id, r.body_hash, r.received_at, r.attempt,
                   a.state IS NOT DISTINCT FROM 'PUBLISHED' AS published,
                   a.state IS NULL OR a.state = 'FAILED' OR a.state = 'SENDING' AND a.lease_until < now() AS given_up
            FROM reservation r LEFT JOIN attempt a ON a.id = r.attempt
            WHERE r.event_id = ANY (?)
            """;

    /** Whoever names the attempt that was given up gets the key; the next one names it in vain. */
    private static final String TAKE_OVER = """
            WITH wanted AS (
                SELECT r.event_id FROM reservation r
                JOIN unnest(?::uuid[], ?::uuid[]) AS w (event_id, attempt)
                    ON w.event_id = r.event_id AND w.attempt = r.attempt
                ORDER BY r.event_id FOR UPDATE OF r),
            taken AS (
                UPDATE reservation r SET attempt = ? FROM wanted WHERE r.event_id = wanted.event_id
                RETURNING r.event_id),
            begun AS (
                INSERT INTO attempt (id, state, started_at, lease_until)
                SELECT ?, 'SENDING', now(), now() + ? * interval '1 millisecond' WHERE EXISTS (SELECT FROM taken)
                ON CONFLICT DO NOTHING)
            SELECT event_id FROM taken
            """;

    private static final ArrayColumns<ReservationRow> GIVEN_UP = new ArrayColumns<ReservationRow>()
            .column("uuid", ReservationRow::eventId)
            .column("uuid", ReservationRow::attempt);

    private static final String CONCLUDE = """
            UPDATE attempt SET state = CASE WHEN c.published THEN 'PUBLISHED' ELSE 'FAILED' END
            FROM unnest(?::uuid[], ?::boolean[]) AS c (id, published) WHERE attempt.id = c.id
            """;

    private static final ArrayColumns<Map.Entry<UUID, Boolean>> CONCLUSIONS = new ArrayColumns<
                    Map.Entry<UUID, Boolean>>()
            .column("uuid", Map.Entry::getKey)
            .column("boolean", Map.Entry::getValue);

    private static final String FORGET_KEYS = """
            DELETE FROM reservation WHERE event_id IN (
                SELECT r.event_id FROM reservation r LEFT JOIN attempt a ON a.id = r.attempt
                WHERE r.received_at < now() - ? * interval '1 millisecond'
                  AND (a.started_at IS NULL OR a.started_at < now() - ? * interval '1 millisecond')
                LIMIT 5000)
            """;

    /** Long after their keys: a key without its attempt counts as given up. */
    private static final String FORGET_ATTEMPTS =
            "DELETE FROM attempt WHERE started_at < now() - 2 * ? * interval '1 millisecond'";

    private final Connection connection;
    private final Duration lease;

    ReservationTable(Connection connection, Duration lease) {
        this.connection = connection;
        this.lease = lease;
    }

    /** Remembers the keys that are new; answers how many. */
    int insert(UUID attempt, List<Claim> claims) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, attempt);
            COLUMNS.bind(statement, claims, 2);
            statement.setObject(5, attempt);
            statement.setLong(6, lease.toMillis());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    List<ReservationRow> find(Collection<UUID> ids) throws SQLException {
        try (var statement = connection.prepareStatement(FIND)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<ReservationRow>();
                while (rows.next()) {
                    found.add(row(rows));
                }
                return found;
            }
        }
    }

    /** Moves keys to another attempt; answers which were still as they were found. */
    List<UUID> takeOver(UUID attempt, List<ReservationRow> givenUp) throws SQLException {
        try (var statement = connection.prepareStatement(TAKE_OVER)) {
            GIVEN_UP.bind(statement, givenUp);
            statement.setObject(3, attempt);
            statement.setObject(4, attempt);
            statement.setLong(5, lease.toMillis());
            return ids(statement);
        }
    }

    void conclude(Map<UUID, Boolean> attempts) throws SQLException {
        try (var statement = connection.prepareStatement(CONCLUDE)) {
            CONCLUSIONS.bind(statement, List.copyOf(attempts.entrySet()));
            statement.executeUpdate();
        }
    }

    int forget(Duration age) throws SQLException {
        try (var keys = connection.prepareStatement(FORGET_KEYS);
                var attempts = connection.prepareStatement(FORGET_ATTEMPTS)) {
            keys.setLong(1, age.toMillis());
            keys.setLong(2, age.toMillis());
            var forgotten = keys.executeUpdate();
            attempts.setLong(1, age.toMillis());
            attempts.executeUpdate();
            return forgotten;
        }
    }

    private static List<UUID> ids(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var ids = new ArrayList<UUID>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    private static ReservationRow row(ResultSet row) throws SQLException {
        return new ReservationRow(
                row.getObject("event_id", UUID.class),
                row.getBytes("body_hash"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("attempt", UUID.class),
                row.getBoolean("published"),
                row.getBoolean("given_up"));
    }
}

package dev.twelvefold.messaging.inbox;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.messaging.DatabaseException;
import dev.twelvefold.messaging.consume.Received;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Remembers which events have had their effect. Needs the table {@code inbox (event_id primary key, received_at)}. */
@ApplicationScoped
public class Inbox {
    /** Ids are inserted in one order by everybody, so that two transactions never wait for each other in a circle. */
    private static final String ADMIT = """
            INSERT INTO inbox (event_id, received_at)
            SELECT id, ? FROM unnest(?::text[]) AS id ORDER BY id
            ON CONFLICT DO NOTHING
            RETURNING event_id
            """;

    /** Takes only what nobody else removes at the same time, so that any number of instances may share the work. */
    private static final String FORGET = """
            DELETE FROM inbox WHERE event_id IN (
                SELECT event_id FROM inbox WHERE received_at < ? ORDER BY received_at LIMIT ? FOR UPDATE SKIP LOCKED)
            """;

    private final DataSource database;

    Inbox(DataSource database) {
        this.database = database;
    }

    /**
     * The events that have had no effect yet, each once, in their order. They count as handled when the surrounding transaction
     * commits.
     *
     * @throws DatabaseException when the database fails
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <E extends CustomerEvent> List<Received<E>> admit(List<Received<E>> events, Instant now) {
        var fresh = insert(events.stream().map(Received::id).toList(), now);
        var admitted = new ArrayList<Received<E>>(fresh.size());
        for (var event : events) {
            if (fresh.remove(event.id())) {
                admitted.add(event);
            }
        }
        return admitted;
    }

    /**
     * Forgets events that had their effect before an instant; a repeat of one of them would have it again.
     *
     * @param limit how many at most
     * @return how many they were
     * @throws DatabaseException when the database fails
     */
    @Transactional
    public int forget(Instant before, int limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FORGET)) {
            statement.setObject(1, before.atOffset(ZoneOffset.UTC));
            statement.setInt(2, limit);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("Event ids could not be forgotten", e);
        }
    }

    private Set<String> insert(Collection<String> ids, Instant now) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ADMIT)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setArray(2, connection.createArrayOf("text", ids.toArray()));
            var fresh = new HashSet<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    fresh.add(rows.getString(1));
                }
            }
            return fresh;
        } catch (SQLException e) {
            throw new DatabaseException("Event ids could not be remembered", e);
        }
    }
}

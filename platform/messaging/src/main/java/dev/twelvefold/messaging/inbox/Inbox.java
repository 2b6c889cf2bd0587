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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Remembers which events have had their effect. Needs the table {@code inbox (event_id primary key, received_at)}. */
@ApplicationScoped
public class Inbox {
    /** Takes only what nobody else removes at the same time, so that any number of instances may share the work. */
    private static final String FORGET = """
            DELETE FROM inbox WHERE event_id IN (
                SELECT event_id FROM inbox WHERE received_at < ? ORDER BY received_at LIMIT ? FOR UPDATE SKIP LOCKED)
            """;

    /** Ids from which on they are inserted together, with a savepoint to go back to when one of them is there already. */
    static final int MANY = 100;

    /** So many batches of that size are looked through for repeats after one that had some: a crash, or a source that repeats itself, brings more. */
    static final int CAREFUL = 16;

    private final DataSource database;

    /** Batches that are still to be looked through. */
    private final AtomicInteger careful = new AtomicInteger();

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
        var ids = events.stream().map(Received::id).collect(Collectors.toCollection(HashSet::new));
        var fresh = insert(ids, now);
        if (fresh.size() == events.size()) {
            return events;
        }
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

    private Set<String> insert(Set<String> ids, Instant now) {
        try (var connection = database.getConnection()) {
            return insert(new InboxTable(connection), ids, now);
        } catch (SQLException e) {
            throw new DatabaseException("Event ids could not be remembered", e);
        }
    }

    private Set<String> insert(InboxTable table, Set<String> ids, Instant now) throws SQLException {
        return ids.size() < MANY ? table.addFresh(ids, now) : insertMany(table, ids, now);
    }

    private Set<String> insertMany(InboxTable table, Set<String> ids, Instant now) throws SQLException {
        if (careful.getAndUpdate(left -> Math.max(0, left - 1)) == 0 && table.addAll(ids, now)) {
            return ids;
        }
        var fresh = table.addFresh(ids, now);
        if (fresh.size() < ids.size()) {
            careful.set(CAREFUL);
        }
        return fresh;
    }
}

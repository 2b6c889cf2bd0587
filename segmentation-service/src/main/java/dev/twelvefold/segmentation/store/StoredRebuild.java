package dev.twelvefold.segmentation.store;

import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.messaging.sql.ArrayColumns;
import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.segmentation.application.RebuiltState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** The state in PostgreSQL while it is rebuilt. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredRebuild implements RebuiltState {
    private static final String UNPUBLISHED = """
            SELECT (SELECT count(*) FROM outbox) + (SELECT coalesce(sum(events), 0) FROM outbox_chunk)
            """;

    private static final String IS_INBOX_EMPTY = "SELECT count(*) FROM (SELECT FROM inbox LIMIT 1) AS any_row";

    /**
     * Rows are deleted, since truncating would lock readers out. A plan that is made while the tables are empty must not be kept
     * for when they are full: nobody else can analyse them before the commit. The topics are read while the transaction is idle.
     */
    private static final List<String> CLEAR = List.of(
            "SET LOCAL plan_cache_mode = force_custom_plan",
            "SET LOCAL idle_in_transaction_session_timeout = 0",
            "CREATE TEMPORARY TABLE rebuild_event (event_id text PRIMARY KEY) ON COMMIT DROP",
            "CREATE TEMPORARY TABLE rebuild_view (customer_id text PRIMARY KEY, version bigint NOT NULL) ON COMMIT DROP",
            "DELETE FROM customer",
            "DELETE FROM debt",
            "DELETE FROM purchase",
            "DELETE FROM class_transition",
            // What is counted by changes of class that somebody took away in another way is forgotten as well.
            "DELETE FROM class_count",
            "DELETE FROM recovery_case",
            "DELETE FROM payment");

    private static final String HANDLED = "SELECT event_id FROM inbox WHERE event_id = ANY (?::text[])";

    private static final String ADMIT = """
            WITH fresh AS (
                INSERT INTO rebuild_event SELECT id FROM unnest(?::text[]) AS id ON CONFLICT DO NOTHING RETURNING event_id
            ), remembered AS (
                INSERT INTO inbox (event_id, received_at) SELECT event_id, ? FROM fresh ON CONFLICT DO NOTHING
            )
            SELECT event_id FROM fresh
            """;

    private static final String NOTE_VIEWS = """
            INSERT INTO rebuild_view SELECT * FROM unnest(?::text[], ?::bigint[])
            ON CONFLICT (customer_id) DO UPDATE SET version = greatest(rebuild_view.version, excluded.version)
            """;

    private static final ArrayColumns<Entry<String, Long>> VIEW_COLUMNS =
            new ArrayColumns<Entry<String, Long>>().text(Entry::getKey).column("bigint", Entry::getValue);

    private static final String ADD_CHANGED = """
            INSERT INTO customer (customer_id) SELECT DISTINCT customer_id FROM class_transition ON CONFLICT DO NOTHING
            """;

    private static final String LAST_CHANGES = """
            SELECT DISTINCT ON (customer_id) * FROM class_transition
            WHERE customer_id = ANY (?1) ORDER BY customer_id, class_version DESC
            """;

    private static final String VIEWS =
            "SELECT customer_id, version FROM rebuild_view WHERE customer_id = ANY (?::text[])";

    private static final String UNCLASSIFY = """
            UPDATE customer SET customer_class = NULL, reasons = NULL, class_since = NULL, previous_class = NULL,
                class_version = 0, at_risk = FALSE, ladder = NULL, fit = NULL, next_edge_at = ?,
                version = coalesce((SELECT v.version FROM rebuild_view v WHERE v.customer_id = customer.customer_id), 1)
            WHERE NOT EXISTS (SELECT FROM class_transition t WHERE t.customer_id = customer.customer_id)
            """;

    private static final String TOTALS = """
            SELECT (SELECT count(*) FROM customer), (SELECT count(*) FROM customer WHERE next_edge_at <= ?),
                (SELECT count(*) FROM class_transition), (SELECT coalesce(max(policy_version), 0) FROM class_transition)
            """;

    private final Jdbc jdbc;
    private final StatelessSession session;
    private final CustomerWriter writer;

    StoredRebuild(Jdbc jdbc, StatelessSession session, CustomerWriter writer) {
        this.jdbc = jdbc;
        this.session = session;
        this.writer = writer;
    }

    @Override
    public long unpublished() {
        return jdbc.one(UNPUBLISHED, Jdbc.NOTHING, row -> row.getLong(1));
    }

    @Override
    public boolean isInboxEmpty() {
        return jdbc.one(IS_INBOX_EMPTY, Jdbc.NOTHING, row -> row.getLong(1)) == 0;
    }

    @Override
    public void clear() {
        CLEAR.forEach(sql -> jdbc.update(sql, Jdbc.NOTHING));
    }

    @Override
    public Set<String> handled(Collection<String> eventIds) {
        return eventIds.isEmpty()
                ? Set.of()
                : jdbc.query(HANDLED, statement -> Jdbc.setTexts(statement, 1, eventIds), StoredRebuild::texts);
    }

    @Override
    public Set<String> admit(Collection<String> eventIds, Instant now) {
        return jdbc.query(
                ADMIT,
                statement -> {
                    Jdbc.setTexts(statement, 1, eventIds);
                    Jdbc.setInstant(statement, 2, now);
                },
                StoredRebuild::texts);
    }

    @Override
    public void storeChanges(List<ClassChanged> changes) {
        writer.insertMissingChanges(changes);
    }

    @Override
    public void noteViews(Map<String, Long> versions) {
        jdbc.write(NOTE_VIEWS, VIEW_COLUMNS, List.copyOf(versions.entrySet()));
    }

    @Override
    public void addChanged() {
        jdbc.update(ADD_CHANGED, Jdbc.NOTHING);
    }

    @Override
    public Map<String, ClassChanged> lastChanges(Collection<String> customerIds) {
        return session.createNativeQuery(LAST_CHANGES, TransitionRow.class)
                .setParameter(1, customerIds.toArray(String[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> row.customerId, TransitionRow::toChange));
    }

    @Override
    public Map<String, Long> views(Collection<String> customerIds) {
        return jdbc.query(VIEWS, statement -> Jdbc.setTexts(statement, 1, customerIds), rows -> {
            var versions = new HashMap<String, Long>();
            while (rows.next()) {
                versions.put(rows.getString(1), rows.getLong(2));
            }
            return versions;
        });
    }

    @Override
    public void unclassify(Instant now) {
        jdbc.update(UNCLASSIFY, statement -> Jdbc.setInstant(statement, 1, now));
    }

    @Override
    public Totals totals(Instant now) {
        return jdbc.one(
                TOTALS,
                statement -> Jdbc.setInstant(statement, 1, now),
                row -> new Totals(row.getLong(1), row.getLong(2), row.getLong(3), row.getInt(4)));
    }

    private static Set<String> texts(ResultSet rows) throws SQLException {
        var texts = new HashSet<String>();
        while (rows.next()) {
            texts.add(rows.getString(1));
        }
        return texts;
    }
}

package dev.twelvefold.recovery.kpis.store;

import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.recovery.kpis.application.KeyFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The key figures from cases, timelines and promises: a statement each, by the index that is made for it. */
@ApplicationScoped
@Transactional
class StoredKeyFigures implements KeyFigures {
    private static final String OPENED = "SELECT count(*) FROM recovery_case WHERE opened_at >= ? AND opened_at < ?";

    /** The first apology of each case, and how long its customer had been known when it opened. */
    private static final String APOLOGIES = """
            WITH first AS (
                SELECT extract(epoch FROM t.at - c.opened_at)::double precision AS seconds,
                    coalesce(c.opened_at - k.since > interval '720 hours', false) AS known
                FROM timeline_entry t JOIN recovery_case c USING (case_id)
                LEFT JOIN customer_known k ON k.customer_id = c.customer_id
                WHERE t.kind = 'apology-sent' AND t.at >= ? AND t.at < ?
                AND NOT EXISTS (SELECT FROM timeline_entry e
                    WHERE e.case_id = t.case_id AND e.seq < t.seq AND e.kind = 'apology-sent'))
            SELECT count(*) FILTER (%1$s), percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) FILTER (%1$s),
                percentile_cont(0.9) WITHIN GROUP (ORDER BY seconds) FILTER (%1$s) FROM first
            """;

    private static final String RECOVERIES = """
            SELECT count(*), percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds),
                percentile_cont(0.9) WITHIN GROUP (ORDER BY seconds)
            FROM (SELECT extract(epoch FROM t.at - c.opened_at)::double precision AS seconds
                FROM timeline_entry t JOIN recovery_case c USING (case_id)
                WHERE t.kind = 'case-recovered' AND t.at >= ? AND t.at < ?) r
            """;

    private static final String HURT_AGAIN = """
            SELECT count(*) FROM timeline_entry t JOIN recovery_case c USING (case_id)
            WHERE t.kind = 'case-recovered' AND t.at >= ? AND t.at < ?
            AND EXISTS (SELECT FROM debt d WHERE d.customer_id = c.customer_id
                AND d.received_at > t.at AND d.received_at <= t.at + interval '720 hours')
            """;

    /** The last step of a clock, told once each time that it runs out. */
    private static final String BREACHES = """
            SELECT data ->> 'clock', count(*) FROM timeline_entry
            WHERE kind = 'clock-stepped' AND data ->> 'percent' = '100' AND at >= ? AND at < ?
            GROUP BY 1 ORDER BY 1
            """;

    private static final String PROMISES = """
            SELECT count(*) FILTER (WHERE status = 'KEPT'), count(*) FILTER (WHERE status = 'BROKEN')
            FROM case_promise WHERE settled_at >= ? AND settled_at < ?
            """;

    private static final String PAID = """
            SELECT data ->> 'currency', sum((data ->> 'amount')::numeric) FROM timeline_entry
            WHERE kind = 'compensation-issued' AND at >= ? AND at < ? GROUP BY 1 ORDER BY 1
            """;

    private final Jdbc jdbc;

    StoredKeyFigures(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Figures of(Instant from, Instant to) {
        var recoveries = one(RECOVERIES, StoredKeyFigures::times, from, to);
        var promises = one(PROMISES, row -> new long[] {row.getLong(1), row.getLong(2)}, from, to);
        return new Figures(
                one(OPENED, row -> row.getLong(1), from, to),
                recoveries.count(),
                apologies("WHERE true", from, to),
                recoveries,
                all(BREACHES, row -> new Breached(row.getString(1), row.getLong(2)), from, to),
                promises[0],
                promises[1],
                all(PAID, row -> new Paid(row.getString(1), row.getBigDecimal(2)), from, to),
                one(HURT_AGAIN, row -> row.getLong(1), from, to),
                apologies("WHERE known", from, to),
                apologies("WHERE NOT known", from, to));
    }

    private Times apologies(String which, Instant from, Instant to) {
        return one(APOLOGIES.formatted(which), StoredKeyFigures::times, from, to);
    }

    private static Times times(ResultSet row) throws SQLException {
        return new Times(row.getLong(1), row.getObject(2, Double.class), row.getObject(3, Double.class));
    }

    private <T> T one(String sql, Jdbc.Reading<T> row, Instant... parameters) {
        return jdbc.one(sql, binding(parameters), row);
    }

    private <T> List<T> all(String sql, Jdbc.Reading<T> row, Instant... parameters) {
        return jdbc.list(sql, binding(parameters), row);
    }

    private static Jdbc.Binding binding(Instant... parameters) {
        return statement -> {
            for (int i = 0; i < parameters.length; i++) {
                Jdbc.setInstant(statement, i + 1, parameters[i]);
            }
        };
    }
}

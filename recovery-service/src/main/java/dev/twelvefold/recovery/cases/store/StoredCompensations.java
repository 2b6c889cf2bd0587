package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.contracts.recovery.CompensationKind;
import dev.twelvefold.messaging.EventJson;
import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.recovery.cases.application.Compensations;
import dev.twelvefold.recovery.cases.domain.Compensation;
import dev.twelvefold.recovery.cases.domain.Compensation.Approval;
import dev.twelvefold.recovery.cases.domain.CompensationStatus;
import dev.twelvefold.recovery.cases.domain.Offer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/** Compensations and budgets in PostgreSQL. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredCompensations implements Compensations {
    private static final String OF = """
            SELECT compensation_id, case_id, customer_id, kind, amount, currency, reason, usd, budget_day, proposed_by,
                proposed_at, approvals, status, reference, outcome_reason
            FROM compensation WHERE compensation_id = ANY (?)
            """;
    private static final String RESERVED_FOR = """
            SELECT coalesce(sum(usd), 0) FROM compensation WHERE customer_id = ? AND is_reserved AND proposed_at > ?
            """;
    private static final String RESERVED_ON = "SELECT coalesce(max(reserved), 0) FROM budget_day WHERE day = ?";

    /** One statement, so that who waits for the row compares with what the one before has left. */
    private static final String RESERVE = """
            INSERT INTO budget_day AS b (day, reserved, allowed) SELECT ?, r.usd, r.allowed
            FROM (SELECT ?::numeric AS usd, ?::numeric AS allowed) AS r WHERE r.usd <= r.allowed
            ON CONFLICT (day) DO UPDATE SET reserved = b.reserved + excluded.reserved, allowed = excluded.allowed
            WHERE b.reserved + excluded.reserved <= excluded.allowed
            """;

    private static final String RELEASE = "UPDATE budget_day SET reserved = reserved - ? WHERE day = ?";
    private static final String ADD = """
            INSERT INTO compensation (compensation_id, case_id, customer_id, kind, amount, currency, reason, usd,
                budget_day, proposed_by, proposed_at, status, customer_total, customer_allowed)
            VALUES (?, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String APPROVE =
            "UPDATE compensation SET approvals = approvals || ?::jsonb WHERE compensation_id = ?";
    private static final String BECOME = """
            UPDATE compensation SET status = ?, reference = ?, outcome_reason = ? WHERE compensation_id = ?
            """;

    private final Jdbc jdbc;

    StoredCompensations(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Compensation> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc.query(OF, statement -> Jdbc.setUuids(statement, 1, ids), StoredCompensations::all);
    }

    @Override
    public BigDecimal reservedFor(String customerId, Instant since) {
        return jdbc.one(
                RESERVED_FOR,
                statement -> {
                    statement.setString(1, customerId);
                    Jdbc.setInstant(statement, 2, since);
                },
                row -> row.getBigDecimal(1));
    }

    @Override
    public BigDecimal reservedOn(LocalDate day) {
        return jdbc.one(RESERVED_ON, statement -> statement.setObject(1, day), row -> row.getBigDecimal(1));
    }

    @Override
    public boolean reserve(LocalDate day, BigDecimal usd, BigDecimal budget) {
        return 1
                == jdbc.update(RESERVE, statement -> {
                    statement.setObject(1, day);
                    statement.setBigDecimal(2, usd);
                    statement.setBigDecimal(3, budget);
                });
    }

    /** In the order of the days: two who give back at once do not wait for each other. */
    @Override
    public void release(SortedMap<LocalDate, BigDecimal> usd) {
        usd.forEach((day, amount) -> jdbc.update(RELEASE, statement -> {
            statement.setBigDecimal(1, amount);
            statement.setObject(2, day);
        }));
    }

    @Override
    public void add(Compensation compensation, BigDecimal total, BigDecimal cap) {
        var offer = compensation.offer();
        jdbc.update(ADD, statement -> {
            statement.setObject(1, UUID.fromString(compensation.compensationId()));
            statement.setString(2, compensation.caseId());
            statement.setString(3, compensation.customerId());
            statement.setString(4, offer.kind().name());
            statement.setBigDecimal(5, offer.amount());
            statement.setString(6, offer.currency());
            statement.setString(7, offer.reason());
            statement.setBigDecimal(8, compensation.usd());
            statement.setObject(9, compensation.day());
            statement.setString(10, compensation.proposedBy());
            Jdbc.setInstant(statement, 11, compensation.proposedAt());
            statement.setString(12, compensation.status().name());
            statement.setBigDecimal(13, total);
            statement.setBigDecimal(14, cap);
        });
    }

    @Override
    public void approve(UUID id, Approval approval) {
        jdbc.update(APPROVE, statement -> {
            statement.setString(1, EventJson.text(approval));
            statement.setObject(2, id);
        });
    }

    @Override
    public void become(UUID id, CompensationStatus status, String reference, String outcomeReason) {
        jdbc.update(BECOME, statement -> {
            statement.setString(1, status.name());
            statement.setString(2, reference);
            statement.setString(3, outcomeReason);
            statement.setObject(4, id);
        });
    }

    private static Map<UUID, Compensation> all(ResultSet rows) throws SQLException {
        var found = new HashMap<UUID, Compensation>();
        while (rows.next()) {
            found.put(rows.getObject(1, UUID.class), compensation(rows));
        }
        return found;
    }

    private static Compensation compensation(ResultSet row) throws SQLException {
        return new Compensation(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                new Offer(
                        CompensationKind.valueOf(row.getString(4)),
                        row.getBigDecimal(5),
                        row.getString(6),
                        row.getString(7)),
                row.getBigDecimal(8),
                row.getObject(9, LocalDate.class),
                row.getString(10),
                Jdbc.instant(row, 11),
                JsonColumn.list(row.getString(12), Approval[].class),
                CompensationStatus.valueOf(row.getString(13)),
                row.getString(14),
                row.getString(15));
    }
}

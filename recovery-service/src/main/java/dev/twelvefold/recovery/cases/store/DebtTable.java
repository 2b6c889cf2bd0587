package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.contracts.feedback.Category;
import dev.twelvefold.contracts.feedback.DesiredOutcome;
import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.ledger.Debt;
import dev.twelvefold.contracts.ledger.DebtKind;
import dev.twelvefold.messaging.sql.ArrayColumns;
import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.recovery.cases.domain.CaseDebt;
import dev.twelvefold.recovery.cases.domain.Repayment;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Table {@code debt}: how its rows are written and read. */
final class DebtTable {
    record CustomerDebt(String customerId, CaseDebt debt) {}

    static final Rows<CustomerDebt> UPSERT = new Rows<>(
            """
            INSERT INTO debt (customer_id, position, opened_by, kind, category, severity, desired_outcome, language,
                words, occurred_at, received_at, target, repaid, repayments, settled_at, case_id)
            SELECT r.customer_id, r.position, r.opened_by, r.kind, r.category, r.severity, r.desired_outcome,
                r.language, r.words, from_micros(r.occurred_at), from_micros(r.received_at), r.target, r.repaid, r.repayments::jsonb, r.settled_at,
                r.case_id::uuid
            FROM unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::bigint[], ?::bigint[], ?::int[], ?::int[], ?::text[], ?::bigint[], ?::text[])
                AS r (customer_id, position, opened_by, kind, category, severity, desired_outcome, language, words,
                    occurred_at, received_at, target, repaid, repayments, settled_at, case_id)
            ON CONFLICT (customer_id, position) DO UPDATE SET repaid = excluded.repaid,
                repayments = excluded.repayments, settled_at = excluded.settled_at, case_id = excluded.case_id
            """,
            new ArrayColumns<CustomerDebt>()
                    .text(CustomerDebt::customerId)
                    .bigint(d -> d.debt().debt().position())
                    .text(d -> d.debt().debt().openedBy())
                    .text(d -> d.debt().debt().kind())
                    .text(d -> d.debt().category())
                    .text(d -> d.debt().severity())
                    .text(d -> d.debt().desiredOutcome())
                    .text(d -> d.debt().language())
                    .text(d -> d.debt().words())
                    .micros(d -> d.debt().debt().openedAt())
                    .micros(d -> d.debt().receivedAt())
                    .integer(d -> d.debt().debt().target())
                    .integer(d -> d.debt().debt().repaid())
                    .text(d -> JsonColumn.of(d.debt().repayments()))
                    .bigint(d -> d.debt().debt().settledAt())
                    .text(d -> d.debt().caseId()));

    /** What a query reads for {@link #read}, in its order. */
    static final String COLUMNS = """
            customer_id, position, opened_by, kind, category, severity, desired_outcome, language, words, occurred_at, received_at,
            target, repayments, settled_at, case_id""";

    private DebtTable() {}

    static CustomerDebt read(ResultSet row) throws SQLException {
        var repayments = JsonColumn.list(row.getString(13), Repayment[].class);
        var debt = new Debt(
                row.getLong(2),
                row.getString(3),
                DebtKind.valueOf(row.getString(4)),
                Jdbc.instant(row, 10),
                row.getInt(12),
                repayments.stream().map(Repayment::eventId).toList(),
                row.getLong(14));
        var caseDebt = new CaseDebt(
                debt,
                EnumColumn.of(Category.class, row.getString(5)),
                Severity.valueOf(row.getString(6)),
                EnumColumn.of(DesiredOutcome.class, row.getString(7)),
                row.getString(8),
                row.getString(9),
                Jdbc.instant(row, 11),
                repayments,
                row.getString(15));
        return new CustomerDebt(row.getString(1), caseDebt);
    }
}

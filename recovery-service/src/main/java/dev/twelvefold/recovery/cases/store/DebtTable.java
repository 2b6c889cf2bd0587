package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.messaging.sql.ArrayColumns;
import dev.twelvefold.recovery.cases.domain.CaseDebt;

/** Writes table {@code debt}. */
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

    private DebtTable() {}
}

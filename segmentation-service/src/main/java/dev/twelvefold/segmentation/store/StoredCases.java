package dev.twelvefold.segmentation.store;

import dev.twelvefold.messaging.sql.ArrayColumns;
import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.segmentation.application.Cases;
import dev.twelvefold.segmentation.domain.Payment;
import dev.twelvefold.segmentation.domain.RecoveryCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Cases and payments in PostgreSQL, written by one statement a table. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredCases implements Cases {
    private static final String INSERT_CASES = """
            INSERT INTO recovery_case (customer_id, case_id, opened_at, is_open)
            SELECT r.customer_id, r.case_id, from_micros(r.opened_at), TRUE
            FROM unnest(?::text[], ?::text[], ?::bigint[]) AS r (customer_id, case_id, opened_at)
            ON CONFLICT DO NOTHING
            """;

    private static final ArrayColumns<RecoveryCase> CASE_COLUMNS = new ArrayColumns<RecoveryCase>()
            .text(RecoveryCase::customerId)
            .text(RecoveryCase::caseId)
            .micros(RecoveryCase::openedAt);

    private static final String UPDATE_STATES = """
            UPDATE recovery_case SET is_open = r.is_open
            FROM unnest(?::text[], ?::text[], ?::boolean[]) AS r (customer_id, case_id, is_open)
            WHERE recovery_case.customer_id = r.customer_id AND recovery_case.case_id = r.case_id
            """;

    private static final ArrayColumns<CaseState> STATE_COLUMNS = new ArrayColumns<CaseState>()
            .text(CaseState::customerId)
            .text(CaseState::caseId)
            .bool(CaseState::isOpen);

    private static final String INSERT_PAYMENTS = """
            INSERT INTO payment (customer_id, issued_at, event_id, amount, currency)
            SELECT r.customer_id, from_micros(r.issued_at), r.event_id, r.amount, r.currency
            FROM unnest(?::text[], ?::bigint[], ?::text[], ?::numeric[], ?::text[])
                AS r (customer_id, issued_at, event_id, amount, currency)
            ON CONFLICT DO NOTHING
            """;

    private static final ArrayColumns<Payment> PAYMENT_COLUMNS = new ArrayColumns<Payment>()
            .text(Payment::customerId)
            .micros(Payment::issuedAt)
            .text(Payment::eventId)
            .column("numeric", Payment::amount)
            .text(Payment::currency);

    private final Jdbc jdbc;

    StoredCases(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void storeOpened(List<RecoveryCase> cases) {
        jdbc.write(INSERT_CASES, CASE_COLUMNS, cases);
    }

    @Override
    public void storeStates(List<CaseState> states) {
        jdbc.write(UPDATE_STATES, STATE_COLUMNS, states);
    }

    @Override
    public void storePayments(List<Payment> payments) {
        jdbc.write(INSERT_PAYMENTS, PAYMENT_COLUMNS, payments);
    }
}

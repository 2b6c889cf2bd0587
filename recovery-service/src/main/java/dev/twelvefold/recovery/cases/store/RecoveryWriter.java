package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.messaging.DatabaseException;
import dev.twelvefold.messaging.sql.ArrayColumns;
import dev.twelvefold.recovery.cases.domain.CaseClock;
import dev.twelvefold.recovery.cases.domain.CaseDebt;
import dev.twelvefold.recovery.cases.domain.CustomerRecovery;
import dev.twelvefold.recovery.cases.domain.CustomerState;
import dev.twelvefold.recovery.cases.domain.RecoveryCase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Writes many rows by one statement a table; the columns of a statement stand beside it in the same order. */
@ApplicationScoped
class RecoveryWriter {
    private record CustomerDebt(String customerId, CaseDebt debt) {}

    private record ClockOfCase(String caseId, CaseClock clock) {}

    private static final String UPDATE_CUSTOMERS = """
            UPDATE customer SET positives = r.positives, negatives = r.negatives, neutrals = r.neutrals,
                goodwill = r.goodwill::jsonb, waiting = r.waiting::jsonb, changed_to = r.changed_to,
                change_version = r.change_version, view_class = r.view_class, view_class_version = r.view_class_version,
                view_version = r.view_version, view_experiences = r.view_experiences, ladder = r.ladder,
                spent = r.spent::jsonb
            FROM unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::bigint[],
                ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[])
                AS r (customer_id, positives, negatives, neutrals, goodwill, waiting, changed_to, change_version,
                    view_class, view_class_version, view_version, view_experiences, ladder, spent)
            WHERE customer.customer_id = r.customer_id
            """;

    private static final ArrayColumns<CustomerState> CUSTOMER_COLUMNS = new ArrayColumns<CustomerState>()
            .text(CustomerState::customerId)
            .column("bigint", c -> c.ledger().positives())
            .column("bigint", c -> c.ledger().negatives())
            .column("bigint", c -> c.ledger().neutrals())
            .text(c -> JsonColumn.of(c.ledger().goodwill()))
            .text(c -> JsonColumn.of(c.waiting()))
            .text(c -> c.standing().changedTo())
            .column("bigint", c -> c.standing().changeVersion())
            .text(c -> c.standing().viewClass())
            .column("bigint", c -> c.standing().viewClassVersion())
            .column("bigint", c -> c.standing().viewVersion())
            .column("bigint", c -> c.standing().viewExperiences())
            .text(c -> c.standing().value().ladder())
            .text(c -> JsonColumn.of(c.standing().value().spentLast365Days()));

    private static final String UPSERT_CASES = """
            INSERT INTO recovery_case (case_id, number, customer_id, status, opened_at, caused_by, severity, worst,
                negatives, target, repaid, priority, next_due_at, version)
            SELECT r.case_id::uuid, r.number, r.customer_id, r.status, r.opened_at, r.caused_by, r.severity, r.worst,
                r.negatives, r.target, r.repaid, r.priority, r.next_due_at, r.version
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[],
                ?::int[], ?::int[], ?::int[], ?::int[], ?::timestamptz[], ?::bigint[])
                AS r (case_id, number, customer_id, status, opened_at, caused_by, severity, worst, negatives, target,
                    repaid, priority, next_due_at, version)
            ON CONFLICT (case_id) DO UPDATE SET status = excluded.status, severity = excluded.severity,
                worst = excluded.worst, negatives = excluded.negatives, target = excluded.target,
                repaid = excluded.repaid, priority = excluded.priority, next_due_at = excluded.next_due_at,
                version = excluded.version
            """;

    private static final ArrayColumns<RecoveryCase> CASE_COLUMNS = new ArrayColumns<RecoveryCase>()
            .text(RecoveryCase::caseId)
            .text(RecoveryCase::number)
            .text(RecoveryCase::customerId)
            .text(RecoveryCase::status)
            .instant(RecoveryCase::openedAt)
            .text(RecoveryCase::causedBy)
            .text(RecoveryCase::severity)
            .text(RecoveryCase::worst)
            .column("int", RecoveryCase::negatives)
            .column("int", c -> c.offset().target())
            .column("int", c -> c.offset().repaid())
            .column("int", RecoveryCase::priority)
            .instant(RecoveryCase::nextDueAt)
            .column("bigint", RecoveryCase::version);

    private static final String UPSERT_DEBTS = """
            INSERT INTO debt (customer_id, position, opened_by, kind, category, severity, desired_outcome, language,
                words, occurred_at, received_at, target, repaid, repayments, settled_at, case_id)
            SELECT r.customer_id, r.position, r.opened_by, r.kind, r.category, r.severity, r.desired_outcome,
                r.language, r.words, r.occurred_at, r.received_at, r.target, r.repaid, r.repayments::jsonb, r.settled_at,
                r.case_id::uuid
            FROM unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::timestamptz[], ?::timestamptz[], ?::int[], ?::int[], ?::text[], ?::bigint[], ?::text[])
                AS r (customer_id, position, opened_by, kind, category, severity, desired_outcome, language, words,
                    occurred_at, received_at, target, repaid, repayments, settled_at, case_id)
            ON CONFLICT (customer_id, position) DO UPDATE SET repaid = excluded.repaid,
                repayments = excluded.repayments, settled_at = excluded.settled_at, case_id = excluded.case_id
            """;

    private static final ArrayColumns<CustomerDebt> DEBT_COLUMNS = new ArrayColumns<CustomerDebt>()
            .text(CustomerDebt::customerId)
            .column("bigint", d -> d.debt().debt().position())
            .text(d -> d.debt().debt().openedBy())
            .text(d -> d.debt().debt().kind())
            .text(d -> d.debt().category())
            .text(d -> d.debt().severity())
            .text(d -> d.debt().desiredOutcome())
            .text(d -> d.debt().language())
            .text(d -> d.debt().words())
            .instant(d -> d.debt().debt().openedAt())
            .instant(d -> d.debt().receivedAt())
            .column("int", d -> d.debt().debt().target())
            .column("int", d -> d.debt().debt().repaid())
            .text(d -> JsonColumn.of(d.debt().repayments()))
            .column("bigint", d -> d.debt().debt().settledAt())
            .text(d -> d.debt().caseId());

    private static final String UPSERT_CLOCKS = """
            INSERT INTO case_clock (case_id, name, started_at, due_at, met_at)
            SELECT r.case_id::uuid, r.name, r.started_at, r.due_at, r.met_at
            FROM unnest(?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[])
                AS r (case_id, name, started_at, due_at, met_at)
            ON CONFLICT (case_id, name) DO UPDATE SET started_at = excluded.started_at, due_at = excluded.due_at,
                met_at = excluded.met_at
            """;

    private static final ArrayColumns<ClockOfCase> CLOCK_COLUMNS = new ArrayColumns<ClockOfCase>()
            .text(ClockOfCase::caseId)
            .text(c -> c.clock().name())
            .instant(c -> c.clock().startedAt())
            .instant(c -> c.clock().dueAt())
            .instant(c -> c.clock().metAt());

    private final DataSource database;

    RecoveryWriter(DataSource database) {
        this.database = database;
    }

    void write(List<CustomerRecovery> customers) {
        var states = customers.stream().map(CustomerRecovery::state).toList();
        var cases = states.stream()
                .map(CustomerState::openCase)
                .filter(Objects::nonNull)
                .toList();
        write(UPDATE_CUSTOMERS, CUSTOMER_COLUMNS, states);
        write(UPSERT_CASES, CASE_COLUMNS, cases);
        write(
                UPSERT_DEBTS,
                DEBT_COLUMNS,
                customers.stream().flatMap(RecoveryWriter::debts).toList());
        write(
                UPSERT_CLOCKS,
                CLOCK_COLUMNS,
                cases.stream().flatMap(RecoveryWriter::clocks).toList());
    }

    private static Stream<CustomerDebt> debts(CustomerRecovery customer) {
        var id = customer.state().customerId();
        return customer.touchedDebts().stream().map(debt -> new CustomerDebt(id, debt));
    }

    private static Stream<ClockOfCase> clocks(RecoveryCase theCase) {
        return theCase.clocks().stream().map(clock -> new ClockOfCase(theCase.caseId(), clock));
    }

    private <T> void write(String sql, ArrayColumns<T> columns, List<T> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            columns.bind(statement, rows);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("Customers and cases could not be stored", e);
        }
    }
}

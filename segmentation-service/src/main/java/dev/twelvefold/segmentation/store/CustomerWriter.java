package dev.twelvefold.segmentation.store;

import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.messaging.EventJson;
import dev.twelvefold.messaging.sql.ArrayColumns;
import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.segmentation.application.Customers.CustomerDebt;
import dev.twelvefold.segmentation.application.Customers.Evaluated;
import dev.twelvefold.segmentation.domain.Purchase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Writes many rows by one statement a table; the columns of a statement stand beside it in the same order. */
@ApplicationScoped
class CustomerWriter {
    private static final String UPDATE_CUSTOMERS = """
            UPDATE customer SET goodwill = r.goodwill::text[], positives = r.positives, negatives = r.negatives,
                neutrals = r.neutrals, owed = r.owed, open_negatives = r.open_negatives,
                open_complaints = r.open_complaints, purchases = r.purchases, window_purchases = r.window_purchases,
                window_discounted = r.window_discounted, window_spent = r.window_spent::jsonb,
                last_purchase_at = from_micros(r.last_purchase_at), windows_as_of = from_micros(r.windows_as_of),
                next_edge_at = from_micros(r.next_edge_at), inquiries = r.inquiries, customer_class = r.customer_class,
                reasons = r.reasons::jsonb, class_since = from_micros(r.class_since), previous_class = r.previous_class,
                policy_version = r.policy_version, class_version = r.class_version, at_risk = r.at_risk,
                ladder = r.ladder, fit = r.fit, version = r.version,
                recovery_cases = r.recovery_cases, compensation_paid = r.compensation_paid::jsonb
            FROM unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::int[], ?::int[], ?::int[],
                ?::bigint[], ?::int[], ?::int[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[],
                ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::int[], ?::bigint[], ?::boolean[],
                ?::text[], ?::text[], ?::bigint[], ?::int[], ?::text[])
                AS r (customer_id, goodwill, positives, negatives, neutrals, owed, open_negatives, open_complaints,
                    purchases, window_purchases, window_discounted, window_spent, last_purchase_at, windows_as_of,
                    next_edge_at, inquiries, customer_class, reasons, class_since, previous_class, policy_version,
                    class_version, at_risk, ladder, fit, version, recovery_cases, compensation_paid)
            WHERE customer.customer_id = r.customer_id
            """;

    private static final ArrayColumns<Evaluated> CUSTOMER_COLUMNS = new ArrayColumns<Evaluated>()
            .text(e -> e.customer().customerId())
            .identifiers(e -> e.customer().ledger().goodwill())
            .bigint(e -> e.customer().ledger().positives())
            .bigint(e -> e.customer().ledger().negatives())
            .bigint(e -> e.customer().ledger().neutrals())
            .integer(e -> e.customer().ledger().owed())
            .integer(e -> e.customer().ledger().openNegatives())
            .integer(e -> e.customer().ledger().openComplaints())
            .bigint(e -> e.customer().purchases().lifetime())
            .integer(e -> e.customer().purchases().inWindow())
            .integer(e -> e.customer().purchases().discountedInWindow())
            .text(e -> EventJson.text(e.customer().purchases().spentInWindow()))
            .micros(e -> e.customer().purchases().lastAt())
            .micros(e -> e.customer().purchases().asOf())
            .micros(e -> e.customer().purchases().nextEdge())
            .bigint(e -> e.customer().inquiries())
            .text(e -> e.customer().standing().customerClass())
            .text(e -> EventJson.text(e.customer().standing().current().reasons()))
            .micros(e -> e.customer().standing().since())
            .text(e -> e.customer().standing().previous())
            .integer(e -> e.customer().standing().policyVersion())
            .bigint(e -> e.customer().standing().classVersion())
            .bool(e -> e.view().atRisk())
            .text(e -> e.view().ladder())
            .text(e -> e.view().fit())
            .bigint(e -> e.customer().version())
            .integer(e -> e.customer().recoveries().cases())
            .text(e -> EventJson.text(e.customer().recoveries().paid()));

    private static final String UPSERT_DEBTS = """
            INSERT INTO debt (customer_id, position, opened_by, kind, opened_at, target, repaid_by, settled_at)
            SELECT r.customer_id, r.position, r.opened_by, r.kind, from_micros(r.opened_at), r.target, r.repaid_by::text[], r.settled_at
            FROM unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::int[], ?::text[], ?::bigint[])
                AS r (customer_id, position, opened_by, kind, opened_at, target, repaid_by, settled_at)
            ON CONFLICT (customer_id, position)
            DO UPDATE SET repaid_by = excluded.repaid_by, settled_at = excluded.settled_at
            """;

    private static final ArrayColumns<CustomerDebt> DEBT_COLUMNS = new ArrayColumns<CustomerDebt>()
            .text(CustomerDebt::customerId)
            .bigint(d -> d.debt().position())
            .text(d -> d.debt().openedBy())
            .text(d -> d.debt().kind())
            .micros(d -> d.debt().openedAt())
            .integer(d -> d.debt().target())
            .identifiers(d -> d.debt().repaidBy())
            .bigint(d -> d.debt().settledAt());

    private static final String INSERT_PURCHASES = """
            INSERT INTO purchase (customer_id, occurred_at, event_id, amount, currency, discounted)
            SELECT r.customer_id, from_micros(r.occurred_at), r.event_id, r.amount, r.currency, r.discounted
            FROM unnest(?::text[], ?::bigint[], ?::text[], ?::numeric[], ?::text[], ?::boolean[])
                AS r (customer_id, occurred_at, event_id, amount, currency, discounted)
            """;

    private static final ArrayColumns<Purchase> PURCHASE_COLUMNS = new ArrayColumns<Purchase>()
            .text(Purchase::customerId)
            .micros(Purchase::occurredAt)
            .text(Purchase::eventId)
            .column("numeric", Purchase::amount)
            .text(Purchase::currency)
            .bool(Purchase::discounted);

    private static final String INSERT_CHANGES = """
            INSERT INTO class_transition (customer_id, class_version, from_class, to_class, at, reasons, policy_version, caused_by)
            SELECT r.customer_id, r.class_version, r.from_class, r.to_class, from_micros(r.at), r.reasons::jsonb, r.policy_version, r.caused_by
            FROM unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::int[], ?::text[])
                AS r (customer_id, class_version, from_class, to_class, at, reasons, policy_version, caused_by)
            """;

    private static final ArrayColumns<ClassChanged> CHANGE_COLUMNS = new ArrayColumns<ClassChanged>()
            .text(ClassChanged::customerId)
            .bigint(ClassChanged::classVersion)
            .text(ClassChanged::from)
            .text(ClassChanged::to)
            .micros(ClassChanged::at)
            .text(change -> EventJson.text(change.reasons()))
            .integer(ClassChanged::policyVersion)
            .text(ClassChanged::causedBy);

    private final Jdbc jdbc;

    CustomerWriter(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void updateCustomers(List<Evaluated> customers) {
        jdbc.write(UPDATE_CUSTOMERS, CUSTOMER_COLUMNS, customers);
    }

    void upsertDebts(List<CustomerDebt> debts) {
        jdbc.write(UPSERT_DEBTS, DEBT_COLUMNS, debts);
    }

    void insertPurchases(List<Purchase> purchases) {
        jdbc.write(INSERT_PURCHASES, PURCHASE_COLUMNS, purchases);
    }

    void insertChanges(List<ClassChanged> changes) {
        jdbc.write(INSERT_CHANGES, CHANGE_COLUMNS, changes);
    }

    void insertMissingChanges(List<ClassChanged> changes) {
        jdbc.write(INSERT_CHANGES + " ON CONFLICT DO NOTHING", CHANGE_COLUMNS, changes);
    }
}

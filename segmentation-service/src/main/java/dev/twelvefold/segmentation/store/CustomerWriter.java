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

/**
 * Writes many rows by one statement a table; the columns of a statement stand beside it in the same order. The rows are a list of
 * {@code unnest} in a {@code SELECT}, which go side by side, while {@code FROM unnest(…, …)} puts each array aside as a whole first.
 */
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
            FROM (
                SELECT unnest(?::text[]) AS customer_id, unnest(?::text[]) AS goodwill, unnest(?::bigint[]) AS positives,
                    unnest(?::bigint[]) AS negatives, unnest(?::bigint[]) AS neutrals, unnest(?::int[]) AS owed,
                    unnest(?::int[]) AS open_negatives, unnest(?::int[]) AS open_complaints, unnest(?::bigint[]) AS purchases,
                    unnest(?::int[]) AS window_purchases, unnest(?::int[]) AS window_discounted, unnest(?::text[]) AS window_spent,
                    unnest(?::bigint[]) AS last_purchase_at, unnest(?::bigint[]) AS windows_as_of, unnest(?::bigint[]) AS next_edge_at,
                    unnest(?::bigint[]) AS inquiries, unnest(?::text[]) AS customer_class, unnest(?::text[]) AS reasons,
                    unnest(?::bigint[]) AS class_since, unnest(?::text[]) AS previous_class, unnest(?::int[]) AS policy_version,
                    unnest(?::bigint[]) AS class_version, unnest(?::boolean[]) AS at_risk, unnest(?::text[]) AS ladder,
                    unnest(?::text[]) AS fit, unnest(?::bigint[]) AS version, unnest(?::int[]) AS recovery_cases,
                    unnest(?::text[]) AS compensation_paid) AS r
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
            .text(e -> CustomerRow.json(e.customer().purchases().spentInWindow()))
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
            .text(e -> CustomerRow.json(e.customer().recoveries().paid()));

    private static final String UPSERT_DEBTS = """
            INSERT INTO debt (customer_id, position, opened_by, kind, opened_at, target, repaid_by, settled_at)
            SELECT r.customer_id, r.position, r.opened_by, r.kind, from_micros(r.opened_at), r.target, r.repaid_by::text[], r.settled_at
            FROM (
                SELECT unnest(?::text[]) AS customer_id, unnest(?::bigint[]) AS position, unnest(?::text[]) AS opened_by,
                    unnest(?::text[]) AS kind, unnest(?::bigint[]) AS opened_at, unnest(?::int[]) AS target,
                    unnest(?::text[]) AS repaid_by, unnest(?::bigint[]) AS settled_at) AS r
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
            FROM (
                SELECT unnest(?::text[]) AS customer_id, unnest(?::bigint[]) AS occurred_at, unnest(?::text[]) AS event_id,
                    unnest(?::numeric[]) AS amount, unnest(?::text[]) AS currency, unnest(?::boolean[]) AS discounted) AS r
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
            FROM (
                SELECT unnest(?::text[]) AS customer_id, unnest(?::bigint[]) AS class_version, unnest(?::text[]) AS from_class,
                    unnest(?::text[]) AS to_class, unnest(?::bigint[]) AS at, unnest(?::text[]) AS reasons,
                    unnest(?::int[]) AS policy_version, unnest(?::text[]) AS caused_by) AS r
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

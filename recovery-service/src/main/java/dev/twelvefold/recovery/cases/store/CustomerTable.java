package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.messaging.sql.ArrayColumns;
import dev.twelvefold.recovery.cases.domain.CustomerState;

/** Writes table {@code customer}; its rows are read as {@link CustomerRow}. */
final class CustomerTable {
    static final Rows<CustomerState> UPDATE = new Rows<>(
            """
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
            """,
            new ArrayColumns<CustomerState>()
                    .text(CustomerState::customerId)
                    .bigint(c -> c.ledger().positives())
                    .bigint(c -> c.ledger().negatives())
                    .bigint(c -> c.ledger().neutrals())
                    .text(c -> JsonColumn.of(c.ledger().goodwill()))
                    .text(c -> JsonColumn.of(c.waiting()))
                    .text(c -> c.standing().changedTo())
                    .bigint(c -> c.standing().changeVersion())
                    .text(c -> c.standing().viewClass())
                    .bigint(c -> c.standing().viewClassVersion())
                    .bigint(c -> c.standing().viewVersion())
                    .bigint(c -> c.standing().viewExperiences())
                    .text(c -> c.standing().value().ladder())
                    .text(c -> JsonColumn.of(c.standing().value().spentLast365Days())));

    private CustomerTable() {}
}

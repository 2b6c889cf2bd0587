-- A customer as folded so far: one row, so that a batch reads and writes each customer once.
CREATE TABLE customer (
    customer_id         text        PRIMARY KEY,
    -- The offset ledger in figures; open debts stand in debt.
    goodwill            text[]      NOT NULL DEFAULT '{}',
    positives           bigint      NOT NULL DEFAULT 0,
    negatives           bigint      NOT NULL DEFAULT 0,
    neutrals            bigint      NOT NULL DEFAULT 0,
    owed                integer     NOT NULL DEFAULT 0,
    open_negatives      integer     NOT NULL DEFAULT 0,
    open_complaints     integer     NOT NULL DEFAULT 0,
    -- Purchases in figures, as of windows_as_of; single ones stand in purchase.
    purchases           bigint      NOT NULL DEFAULT 0,
    window_purchases    integer     NOT NULL DEFAULT 0,
    window_discounted   integer     NOT NULL DEFAULT 0,
    window_spent        jsonb       NOT NULL DEFAULT '{}',
    last_purchase_at    timestamptz,
    windows_as_of       timestamptz NOT NULL DEFAULT '-infinity',
    next_edge_at        timestamptz,
    inquiries           bigint      NOT NULL DEFAULT 0,
    -- The class; null only within the transaction that sees the customer first.
    customer_class      text,
    reasons             jsonb,
    class_since         timestamptz,
    previous_class      text,
    policy_version      integer     NOT NULL DEFAULT 0,
    class_version       bigint      NOT NULL DEFAULT 0,
    at_risk             boolean     NOT NULL DEFAULT FALSE,
    ladder              text,
    fit                 text,
    version             bigint      NOT NULL DEFAULT 0
);
-- Serves the list by class and the counts by class.
CREATE INDEX customer_by_class ON customer (customer_class, at_risk, customer_id);
-- Serves the list by rung.
CREATE INDEX customer_by_ladder ON customer (ladder, customer_id);
-- Serves the list of customers at risk.
CREATE INDEX customer_at_risk ON customer (customer_id) WHERE at_risk;
-- Serves the list by fit.
CREATE INDEX customer_by_fit ON customer (fit, customer_id);
-- Serves the evaluation by time: customers whose window edge has passed.
CREATE INDEX customer_due ON customer (next_edge_at) WHERE next_edge_at IS NOT NULL;

CREATE TABLE debt (
    customer_id text        NOT NULL,
    position    bigint      NOT NULL,
    opened_by   text        NOT NULL,
    kind        text        NOT NULL,
    opened_at   timestamptz NOT NULL,
    target      integer     NOT NULL,
    repaid_by   text[]      NOT NULL,
    settled_at  bigint      NOT NULL,
    PRIMARY KEY (customer_id, position)
);
-- Serves the fold: the open debts of the customers touched.
CREATE INDEX debt_open ON debt (customer_id, position) WHERE settled_at = 0;

CREATE TABLE purchase (
    customer_id text           NOT NULL,
    occurred_at timestamptz    NOT NULL,
    event_id    text           NOT NULL,
    amount      numeric(19, 4) NOT NULL,
    currency    text           NOT NULL,
    discounted  boolean        NOT NULL,
    -- Serves the fold across a window edge: a customer's purchases since an instant.
    PRIMARY KEY (customer_id, occurred_at, event_id)
);

CREATE TABLE class_transition (
    customer_id    text        NOT NULL,
    class_version  bigint      NOT NULL,
    from_class     text,
    to_class       text        NOT NULL,
    at             timestamptz NOT NULL,
    reasons        jsonb       NOT NULL,
    policy_version integer     NOT NULL,
    caused_by      text        NOT NULL,
    PRIMARY KEY (customer_id, class_version)
);

-- What a customer's recoveries cost: figures as of windows_as_of beside the others, single cases and payments in tables.
ALTER TABLE customer
    ADD COLUMN recovery_cases    integer NOT NULL DEFAULT 0,
    ADD COLUMN compensation_paid jsonb   NOT NULL DEFAULT '{}';

CREATE TABLE recovery_case (
    customer_id text        NOT NULL,
    case_id     text        NOT NULL,
    opened_at   timestamptz NOT NULL,
    is_open     boolean     NOT NULL,
    -- Serves the count of a customer's cases.
    PRIMARY KEY (customer_id, case_id)
);
-- Serves simulations: who has an open case.
CREATE INDEX recovery_case_open ON recovery_case (customer_id) WHERE is_open;

CREATE TABLE payment (
    customer_id text           NOT NULL,
    issued_at   timestamptz    NOT NULL,
    event_id    text           NOT NULL,
    amount      numeric(19, 4) NOT NULL,
    currency    text           NOT NULL,
    -- Serves the sum of a customer's payments since an instant.
    PRIMARY KEY (customer_id, issued_at, event_id)
);

-- What customers are to be given, and what is reserved for it. Worth is kept in US dollars as exact as it was worked out.

CREATE TABLE compensation (
    compensation_id  uuid        PRIMARY KEY,
    case_id          uuid        NOT NULL REFERENCES recovery_case,
    customer_id      text        NOT NULL REFERENCES customer,
    kind             text        NOT NULL,
    amount           numeric     NOT NULL CHECK (amount > 0),
    currency         text        NOT NULL,
    reason           text        NOT NULL,
    usd              numeric     NOT NULL CHECK (usd > 0),
    -- Whose budget it is reserved from.
    budget_day       date        NOT NULL,
    proposed_by      text        NOT NULL,
    proposed_at      timestamptz NOT NULL,
    -- [{"by", "rank", "at"}], in their order.
    approvals        jsonb       NOT NULL DEFAULT '[]',
    status           text        NOT NULL,
    reference        text,
    outcome_reason   text,
    is_reserved      boolean     NOT NULL GENERATED ALWAYS AS (status IN ('PROPOSED', 'APPROVED', 'ISSUED')) STORED,
    -- What was reserved for the customer with it when it was proposed, and what was allowed. Who proposes holds the customer.
    customer_total   numeric     NOT NULL,
    customer_allowed numeric     NOT NULL,
    CONSTRAINT compensation_within_cap CHECK (customer_total <= customer_allowed)
);
-- Serves the cap: what is reserved for a customer.
CREATE INDEX compensation_customer ON compensation (customer_id, proposed_at) WHERE is_reserved;
-- The guarantee: a case has at most one under way.
CREATE UNIQUE INDEX compensation_under_way ON compensation (case_id) WHERE status IN ('PROPOSED', 'APPROVED');

-- What is reserved of a day's budget, in US dollars. Whoever reserves holds the row until they commit.
CREATE TABLE budget_day (
    day      date    PRIMARY KEY,
    reserved numeric NOT NULL CHECK (reserved >= 0),
    allowed  numeric NOT NULL,
    CONSTRAINT budget_day_within_budget CHECK (reserved <= allowed)
);

-- Until when the payer is to answer; null when nothing is on its way, or people have been told already.
ALTER TABLE recovery_case ADD COLUMN payer_due_at timestamptz;

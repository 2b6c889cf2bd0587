-- Customers as recovery knows them, what they are owed, and the cases that see to it.

CREATE TABLE customer (
    customer_id        text    PRIMARY KEY,
    -- The offset ledger in figures; open debts are in table debt.
    positives          bigint  NOT NULL DEFAULT 0,
    negatives          bigint  NOT NULL DEFAULT 0,
    neutrals           bigint  NOT NULL DEFAULT 0,
    goodwill           jsonb   NOT NULL DEFAULT '[]',
    -- Changes to EXTREME whose cause has not been folded yet.
    waiting            jsonb   NOT NULL DEFAULT '[]',
    -- What segmentation has said: by its latest change, and by its latest view. Either topic may be ahead.
    changed_to         text,
    change_version     bigint  NOT NULL DEFAULT 0,
    view_class         text,
    view_class_version bigint  NOT NULL DEFAULT 0,
    view_version       bigint  NOT NULL DEFAULT 0,
    view_experiences   bigint  NOT NULL DEFAULT 0,
    ladder             text,
    spent              jsonb   NOT NULL DEFAULT '[]'
);

CREATE SEQUENCE case_number;

CREATE TABLE recovery_case (
    case_id       uuid        PRIMARY KEY,
    number        text        NOT NULL UNIQUE,
    customer_id   text        NOT NULL REFERENCES customer,
    status        text        NOT NULL,
    opened_at     timestamptz NOT NULL,
    caused_by     text        NOT NULL,
    assignee      text,
    severity      text        NOT NULL,
    worst         text        NOT NULL,
    negatives     integer     NOT NULL,
    target        integer     NOT NULL,
    repaid        integer     NOT NULL,
    priority      smallint    NOT NULL CHECK (priority BETWEEN 0 AND 100),
    -- The place in the list: the highest priority first, and all in one direction for a comparison of rows.
    rank          smallint    NOT NULL GENERATED ALWAYS AS (100 - priority) STORED,
    next_due_at   timestamptz NOT NULL,
    version       bigint      NOT NULL
);
-- The guarantee: a customer has at most one case that has not ended. Serves loading it as well.
CREATE UNIQUE INDEX recovery_case_open ON recovery_case (customer_id) WHERE status NOT IN ('RECOVERED', 'CLOSED');
-- Serves the list of all cases, the one of open cases, and each of their pages.
CREATE INDEX recovery_case_rank ON recovery_case (rank, next_due_at, case_id);
CREATE INDEX recovery_case_open_rank ON recovery_case (rank, next_due_at, case_id)
    WHERE status NOT IN ('RECOVERED', 'CLOSED');
-- Serves the list of one status.
CREATE INDEX recovery_case_status ON recovery_case (status, rank, next_due_at, case_id);
-- Serves the list of one customer.
CREATE INDEX recovery_case_customer ON recovery_case (customer_id);
-- Serves the list of one assignee.
CREATE INDEX recovery_case_assignee ON recovery_case (assignee, rank, next_due_at, case_id) WHERE assignee IS NOT NULL;
-- Serves the list of one severity.
CREATE INDEX recovery_case_severity ON recovery_case (severity, rank, next_due_at, case_id);
-- Serves the counts of what is open, critical and overdue, from the index alone.
CREATE INDEX recovery_case_counts ON recovery_case (next_due_at, severity) WHERE status NOT IN ('RECOVERED', 'CLOSED');

CREATE TABLE debt (
    customer_id     text        NOT NULL REFERENCES customer,
    position        bigint      NOT NULL,
    opened_by       text        NOT NULL,
    kind            text        NOT NULL,
    category        text,
    severity        text        NOT NULL,
    desired_outcome text,
    language        text,
    words           text,
    occurred_at     timestamptz NOT NULL,
    received_at     timestamptz NOT NULL,
    target          integer     NOT NULL,
    repaid          integer     NOT NULL,
    -- [{"eventId", "position", "at"}], as many as repaid.
    repayments      jsonb       NOT NULL,
    settled_at      bigint      NOT NULL,
    case_id         uuid        REFERENCES recovery_case,
    PRIMARY KEY (customer_id, position),
    UNIQUE (customer_id, opened_by)
);
-- Serves the fold: what is open, and what a case opened late could still take.
CREATE INDEX debt_live ON debt (customer_id, position) WHERE settled_at = 0 OR case_id IS NULL;
-- Serves the case with its negatives.
CREATE INDEX debt_case ON debt (case_id, position) WHERE case_id IS NOT NULL;

CREATE TABLE case_clock (
    case_id    uuid        NOT NULL REFERENCES recovery_case,
    name       text        NOT NULL,
    started_at timestamptz NOT NULL,
    due_at     timestamptz NOT NULL,
    met_at     timestamptz,
    PRIMARY KEY (case_id, name)
);

-- Policies: a row never changes but for how far the evaluation of everybody by it has come. The newest is in force.
CREATE TABLE policy (
    version     integer     PRIMARY KEY,
    rules       jsonb       NOT NULL,
    created_at  timestamptz NOT NULL,
    created_by  text,
    status      text        NOT NULL,
    total       bigint      NOT NULL,
    evaluated   bigint      NOT NULL DEFAULT 0,
    changed     bigint      NOT NULL DEFAULT 0,
    -- The last customer that was passed; the next ones are behind it.
    after       text        NOT NULL DEFAULT '',
    finished_at timestamptz
);

-- What customers were evaluated by before there were others: the defaults.
INSERT INTO policy (version, rules, created_at, status, total, finished_at)
VALUES (1, '{
    "extreme": {"openComplaints": 1, "openNegatives": 2},
    "pennyPinching": {"purchases": 2, "discountedShare": 0.8},
    "loyal": {"purchases": 3},
    "ladder": {"regular": 3, "strategic": 12},
    "misfit": {"costShare": 0.5, "cases": 3},
    "window": "P365D",
    "ratesToUsd": {"USD": 1, "EUR": 1.1, "GBP": 1.3, "JPY": 0.007, "BRL": 0.2, "VND": 0.00004}
}', now(), 'DONE', 0, now());

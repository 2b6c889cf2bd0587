-- Idempotency keys that were posted, remembered before their events are published (docs/adr/0012).

-- What was published together stands or falls together: a row a group of reservations, not a row a key.
CREATE TABLE attempt (
    id          uuid        PRIMARY KEY,
    -- SENDING until it is known what became of it, then PUBLISHED or FAILED.
    state       text        NOT NULL CHECK (state IN ('SENDING', 'PUBLISHED', 'FAILED')),
    started_at  timestamptz NOT NULL,
    -- From then on, an attempt that is still SENDING counts as given up: its instance is gone.
    lease_until timestamptz NOT NULL
);
-- Serves the removal of what is older than keys are promised to be remembered; rows come in the order of time.
CREATE INDEX attempt_started_at ON attempt USING brin (started_at);

CREATE TABLE reservation (
    -- Name-based over client and key, so it stands for both.
    event_id    uuid        PRIMARY KEY,
    -- SHA-256 of kind and body, normalised, before defaults.
    body_hash   bytea       NOT NULL,
    -- Fills in what the body leaves out, the same at every repeat.
    received_at timestamptz NOT NULL,
    attempt     uuid        NOT NULL
);
-- Serves the removal of old rows.
CREATE INDEX reservation_received_at ON reservation USING brin (received_at);

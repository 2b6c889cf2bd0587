-- What every consumer keeps beside its own state: which events had their effect, what is still to be published, and the
-- parameters that the ledger was folded with.

CREATE TABLE inbox (
    event_id    text        PRIMARY KEY,
    received_at timestamptz NOT NULL
);
-- Serves the removal of ids older than the time within which repeats are promised to be without effect.
CREATE INDEX inbox_received_at ON inbox (received_at);

CREATE TABLE outbox (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    shard           smallint    NOT NULL,
    event_key       text        NOT NULL,
    event_id        text        NOT NULL,
    event_type      text        NOT NULL,
    event_source    text        NOT NULL,
    event_time      timestamptz NOT NULL,
    data            bytea       NOT NULL,
    attempts        integer     NOT NULL DEFAULT 0,
    next_attempt_at timestamptz,
    last_error      text
);
-- Serves the publisher: what is there of a shard, in order.
CREATE INDEX outbox_shard_id ON outbox (shard, id);
-- Serves the publisher: customers whose earlier event waits for its next attempt.
CREATE INDEX outbox_waiting ON outbox (event_key, id) WHERE next_attempt_at IS NOT NULL;

-- One row a shard, locked by the publisher that sends it.
CREATE TABLE outbox_shard (
    shard smallint PRIMARY KEY
);
INSERT INTO outbox_shard SELECT generate_series(0, 31);

CREATE TABLE ledger_parameters (
    only_row       boolean PRIMARY KEY CHECK (only_row),
    offset_ratio   integer NOT NULL,
    negative_up_to integer NOT NULL,
    positive_from  integer NOT NULL,
    goodwill_cap   integer NOT NULL
);

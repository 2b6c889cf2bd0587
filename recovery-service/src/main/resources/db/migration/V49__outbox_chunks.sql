-- Events that a transaction of many has for one shard of the outbox: one row in place of a row each, which several indexes would have to
-- know. What of them can not be sent at once becomes rows of outbox, under the ids that it has here.

-- An instance that does not know chunks yet would send what was written behind them before them. It finds no shards to lock any more, so
-- that until it is replaced its events are sent by those that do. First of all, in the order in which such a publisher takes its locks.
ALTER TABLE outbox_shard RENAME TO outbox_lock;

-- Ids are the order over both tables: each that is taken leaves room for as many as there are in a chunk.
ALTER TABLE outbox ALTER COLUMN id SET INCREMENT BY 1024;

CREATE TABLE outbox_chunk (
    -- Of the first event; the others follow.
    id            bigint   PRIMARY KEY DEFAULT nextval('outbox_id_seq'),
    shard         smallint NOT NULL,
    events        integer  NOT NULL CHECK (events BETWEEN 1 AND 1024),
    -- What outbox has a column of, an element an event. Times are microseconds since 1970.
    event_keys    text[]   NOT NULL,
    event_ids     text[]   NOT NULL,
    event_types   text[]   NOT NULL,
    event_sources text[]   NOT NULL,
    event_times   bigint[] NOT NULL,
    data          bytea[]  NOT NULL,
    traceparents  text[]   NOT NULL,
    tracestates   text[]   NOT NULL
);
-- Serves the publisher: what is there of a shard, in order.
CREATE INDEX outbox_chunk_shard_id ON outbox_chunk (shard, id);
-- To compress what is read once, a moment later, costs more than to write it as it is.
ALTER TABLE outbox_chunk
    ALTER COLUMN event_keys SET STORAGE EXTERNAL,
    ALTER COLUMN event_ids SET STORAGE EXTERNAL,
    ALTER COLUMN event_types SET STORAGE EXTERNAL,
    ALTER COLUMN event_sources SET STORAGE EXTERNAL,
    ALTER COLUMN event_times SET STORAGE EXTERNAL,
    ALTER COLUMN data SET STORAGE EXTERNAL,
    ALTER COLUMN traceparents SET STORAGE EXTERNAL,
    ALTER COLUMN tracestates SET STORAGE EXTERNAL;

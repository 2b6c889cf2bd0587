-- Answers that were given to commands under an idempotency key, for retries.

CREATE TABLE command_key (
    client     text        NOT NULL,
    key        text        NOT NULL,
    -- Of the command, the case and the body.
    said       bytea       NOT NULL,
    version    bigint,
    answer     text,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (client, key)
);
-- Serves forgetting old keys.
CREATE INDEX command_key_created_at ON command_key (created_at);

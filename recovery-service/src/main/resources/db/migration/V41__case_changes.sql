-- What has happened to cases, in one order for everybody who follows them.

CREATE TABLE case_change (
    -- In the order in which it was written: that of the timeline for each case.
    seq      bigint      GENERATED ALWAYS AS IDENTITY,
    -- Its place in the stream, without gaps; null until it is numbered.
    position bigint      UNIQUE,
    case_id  uuid        NOT NULL,
    version  bigint      NOT NULL,
    what     text        NOT NULL,
    actor    text,
    at       timestamptz NOT NULL,
    noted_at timestamptz NOT NULL DEFAULT now()
);
-- Serves the numbering: what is committed and has no place yet.
CREATE INDEX case_change_unnumbered ON case_change (seq) WHERE position IS NULL;
-- Serves forgetting old ones.
CREATE INDEX case_change_noted_at ON case_change USING brin (noted_at);

-- One row, locked by whoever numbers.
CREATE TABLE case_change_head (
    only_row boolean PRIMARY KEY CHECK (only_row),
    last     bigint  NOT NULL
);
INSERT INTO case_change_head VALUES (true, 0);

-- Whoever writes into a timeline tells the stream, in the same transaction.
CREATE FUNCTION note_case_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO case_change (case_id, version, what, actor, at)
    SELECT case_id, seq, kind, actor, at FROM written ORDER BY case_id, seq;
    RETURN NULL;
END
$$;
CREATE TRIGGER timeline_entry_is_told AFTER INSERT ON timeline_entry
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_case_changes();

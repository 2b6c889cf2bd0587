-- What has happened to each case, one entry each, chained by hashes: who, when, what.

CREATE TABLE timeline_entry (
    case_id       uuid        NOT NULL REFERENCES recovery_case,
    seq           bigint      NOT NULL,
    at            timestamptz NOT NULL,
    -- Null when a customer, time or a payer did it.
    actor         text,
    kind          text        NOT NULL,
    data          jsonb       NOT NULL,
    -- Of the entry before; 32 zero bytes for the first.
    previous_hash bytea       NOT NULL,
    hash          bytea       NOT NULL,
    PRIMARY KEY (case_id, seq)
);

-- Nobody changes or deletes an entry. The service owns the table, and so could grant itself the rights again: the trigger is the
-- second lock, and the chain shows what somebody with all rights has done.
REVOKE UPDATE, DELETE, TRUNCATE ON timeline_entry FROM PUBLIC, CURRENT_USER;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'entries of a timeline are never changed or deleted' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER timeline_entry_is_kept BEFORE UPDATE OR DELETE ON timeline_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER timeline_entry_is_never_emptied BEFORE TRUNCATE ON timeline_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

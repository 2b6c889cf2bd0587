-- How many open cases there are of each kind, kept up by whatever changes them: to count a hundred thousand takes 50 ms, and everybody
-- who works on the queue asks every few seconds.

-- The sum over all rows counts; a single row may well be below zero. There are several, so that few wait for each other: a session
-- has one. Whoever comes here holds the customer already, and asks for nothing behind it: nobody waits in a circle.
CREATE TABLE queue_count (
    shard             smallint PRIMARY KEY,
    open              bigint NOT NULL,
    unassigned        bigint NOT NULL,
    awaiting_approval bigint NOT NULL,
    following_up      bigint NOT NULL
) WITH (fillfactor = 20);

INSERT INTO queue_count SELECT shard, 0, 0, 0, 0 FROM generate_series(0, 63) AS shard;

-- The argument is 1 for cases as they are now and -1 for cases as they were.
CREATE FUNCTION count_cases() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE queue_count q SET
        open = q.open + TG_ARGV[0]::bigint * c.open,
        unassigned = q.unassigned + TG_ARGV[0]::bigint * c.unassigned,
        awaiting_approval = q.awaiting_approval + TG_ARGV[0]::bigint * c.awaiting_approval,
        following_up = q.following_up + TG_ARGV[0]::bigint * c.following_up
    FROM (SELECT count(*) AS open,
              count(*) FILTER (WHERE assignee IS NULL) AS unassigned,
              count(*) FILTER (WHERE status = 'AWAITING_APPROVAL') AS awaiting_approval,
              count(*) FILTER (WHERE status = 'FOLLOWING_UP') AS following_up
          FROM cases WHERE status NOT IN ('RECOVERED', 'CLOSED')) AS c
    WHERE q.shard = pg_backend_pid() % 64;
    RETURN NULL;
END
$$;

CREATE TRIGGER counted_as_new AFTER INSERT ON recovery_case
    REFERENCING NEW TABLE AS cases FOR EACH STATEMENT EXECUTE FUNCTION count_cases('1');
CREATE TRIGGER counted_as_it_was AFTER UPDATE ON recovery_case
    REFERENCING OLD TABLE AS cases FOR EACH STATEMENT EXECUTE FUNCTION count_cases('-1');
CREATE TRIGGER counted_as_it_is AFTER UPDATE ON recovery_case
    REFERENCING NEW TABLE AS cases FOR EACH STATEMENT EXECUTE FUNCTION count_cases('1');
CREATE TRIGGER counted_as_gone AFTER DELETE ON recovery_case
    REFERENCING OLD TABLE AS cases FOR EACH STATEMENT EXECUTE FUNCTION count_cases('-1');

-- What is there already.
UPDATE queue_count q SET open = c.open, unassigned = c.unassigned, awaiting_approval = c.awaiting_approval,
    following_up = c.following_up
FROM (SELECT count(*) AS open,
          count(*) FILTER (WHERE assignee IS NULL) AS unassigned,
          count(*) FILTER (WHERE status = 'AWAITING_APPROVAL') AS awaiting_approval,
          count(*) FILTER (WHERE status = 'FOLLOWING_UP') AS following_up
      FROM recovery_case WHERE status NOT IN ('RECOVERED', 'CLOSED')) AS c
WHERE q.shard = 0;

-- Served the counts of everything.
DROP INDEX recovery_case_queues;
-- Serves the count of what is due soon.
CREATE INDEX recovery_case_soon ON recovery_case (soon_at, next_due_at) WHERE status NOT IN ('RECOVERED', 'CLOSED');

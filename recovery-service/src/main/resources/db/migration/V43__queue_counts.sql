-- How many open cases there are of each kind, kept up by whatever changes them: to count a hundred thousand takes 50 ms, and everybody
-- who works on the queue asks every few seconds.

-- The sum over all rows counts; a single row may well be below zero. Whoever writes adds to a row that nobody else holds, and makes one where
-- there is none: so nobody waits, and there are as many as have written at once.
CREATE TABLE queue_count (
    part              integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    open              bigint NOT NULL,
    unassigned        bigint NOT NULL,
    awaiting_approval bigint NOT NULL,
    following_up      bigint NOT NULL,
    critical          bigint NOT NULL
) WITH (fillfactor = 20);

-- The argument is 1 for cases as they are now and -1 for cases as they were.
CREATE FUNCTION count_cases() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    sign bigint := TG_ARGV[0];
    free integer;
    c    record;
BEGIN
    SELECT count(*) AS open,
        count(*) FILTER (WHERE assignee IS NULL) AS unassigned,
        count(*) FILTER (WHERE status = 'AWAITING_APPROVAL') AS awaiting_approval,
        count(*) FILTER (WHERE status = 'FOLLOWING_UP') AS following_up,
        count(*) FILTER (WHERE severity = 'CRITICAL') AS critical
    INTO c FROM cases WHERE status NOT IN ('RECOVERED', 'CLOSED');
    IF c.open = 0 THEN
        RETURN NULL;
    END IF;
    SELECT part INTO free FROM queue_count LIMIT 1 FOR UPDATE SKIP LOCKED;
    IF FOUND THEN
        UPDATE queue_count SET
            open = open + sign * c.open,
            unassigned = unassigned + sign * c.unassigned,
            awaiting_approval = awaiting_approval + sign * c.awaiting_approval,
            following_up = following_up + sign * c.following_up,
            critical = critical + sign * c.critical
        WHERE part = free;
    ELSE
        INSERT INTO queue_count (open, unassigned, awaiting_approval, following_up, critical)
        VALUES (sign * c.open, sign * c.unassigned, sign * c.awaiting_approval, sign * c.following_up, sign * c.critical);
    END IF;
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
INSERT INTO queue_count (open, unassigned, awaiting_approval, following_up, critical)
SELECT count(*),
    count(*) FILTER (WHERE assignee IS NULL),
    count(*) FILTER (WHERE status = 'AWAITING_APPROVAL'),
    count(*) FILTER (WHERE status = 'FOLLOWING_UP'),
    count(*) FILTER (WHERE severity = 'CRITICAL')
FROM recovery_case WHERE status NOT IN ('RECOVERED', 'CLOSED');

-- Served the counts of everything.
DROP INDEX recovery_case_queues;
-- Serves the count of what is due soon.
CREATE INDEX recovery_case_soon ON recovery_case (soon_at, next_due_at) WHERE status NOT IN ('RECOVERED', 'CLOSED');

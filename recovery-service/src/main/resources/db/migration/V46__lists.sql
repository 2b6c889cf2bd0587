-- Each index of the cases is a part of what it takes to open one.

-- Every list of everybody's cases is one of some statuses and some severities: each pair of them is a stretch of this index, in the order of
-- the list, and the first of all are among the first of each.
CREATE INDEX recovery_case_list ON recovery_case (status, severity, rank, next_due_at, case_id);
DROP INDEX recovery_case_rank;
DROP INDEX recovery_case_open_rank;
DROP INDEX recovery_case_status;
DROP INDEX recovery_case_severity;

-- Critical cases are kept counted as well, and what is past its time is counted from where it is due soon, which it has been before.
DROP INDEX recovery_case_counts;
ALTER TABLE queue_count ADD COLUMN critical bigint NOT NULL DEFAULT 0;
INSERT INTO queue_count (open, unassigned, awaiting_approval, following_up, critical)
SELECT 0, 0, 0, 0, count(*) FROM recovery_case WHERE severity = 'CRITICAL' AND status NOT IN ('RECOVERED', 'CLOSED');

-- The argument is 1 for cases as they are now and -1 for cases as they were.
CREATE OR REPLACE FUNCTION count_cases() RETURNS trigger LANGUAGE plpgsql AS $$
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

-- The figures of the queues.

-- When the first running clock of a case has used up 75 % of its time; as late as never where none runs. Cases that are there are
-- given an estimate in elapsed time until something happens to them.
ALTER TABLE recovery_case ADD COLUMN soon_at timestamptz NOT NULL DEFAULT '9999-12-31T00:00:00Z';
UPDATE recovery_case c SET soon_at = r.soon_at
FROM (SELECT case_id, min(runs_since + 0.75 * (due_at - runs_since)) AS soon_at FROM case_clock
      WHERE met_at IS NULL AND stopped_at IS NULL GROUP BY case_id) r
WHERE r.case_id = c.case_id;

-- Serves the counts of the queues: everything that is asked of a case that has not ended.
CREATE INDEX recovery_case_queues ON recovery_case (next_due_at, soon_at, status, assignee)
    WHERE status NOT IN ('RECOVERED', 'CLOSED');
-- Serves the count of somebody's own: those that have ended keep their assignee.
CREATE INDEX recovery_case_mine ON recovery_case (assignee)
    WHERE assignee IS NOT NULL AND status NOT IN ('RECOVERED', 'CLOSED');
-- Serves the count of what has recovered today.
CREATE INDEX recovery_case_recovered ON recovery_case (ended_at) WHERE status = 'RECOVERED';

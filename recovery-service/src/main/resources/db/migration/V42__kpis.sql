-- What the key figures are counted from.

-- Since when a customer is known: the time of the earliest event seen of them.
CREATE TABLE customer_known (
    customer_id text        PRIMARY KEY,
    since       timestamptz NOT NULL
);
-- Whoever was there before: as far back as their debts and cases go.
INSERT INTO customer_known
SELECT customer_id, min(at) FROM (
    SELECT customer_id, received_at AS at FROM debt UNION ALL SELECT customer_id, opened_at FROM recovery_case) seen
GROUP BY customer_id;

-- Serves what was opened in a time.
CREATE INDEX recovery_case_opened_at ON recovery_case (opened_at);
-- Serves apologies, recoveries and payments of a time.
CREATE INDEX timeline_entry_figures ON timeline_entry (kind, at)
    WHERE kind IN ('apology-sent', 'case-recovered', 'compensation-issued');
-- Serves clocks that ran out in a time: most are met before, and then are not in it.
CREATE INDEX case_clock_late ON case_clock (due_at) WHERE met_at IS NULL OR met_at > due_at;
-- Serves the promises settled in a time.
CREATE INDEX case_promise_settled ON case_promise (settled_at, status) WHERE settled_at IS NOT NULL;

-- Which steps of each clock have been told, and when the next one is: each is told once, whoever is at it.
ALTER TABLE case_clock
    -- The latest that was told, in percent.
    ADD COLUMN step_taken   smallint NOT NULL DEFAULT 0 CHECK (step_taken IN (0, 50, 75, 90, 100)),
    -- Null while the clock stands still, and when none is left.
    ADD COLUMN next_step_at timestamptz,
    -- When three quarters of its time have passed. Null while the clock stands still.
    ADD COLUMN soon_at      timestamptz;

-- The first soon_at of its clocks; as late as next_due_at while none runs.
ALTER TABLE recovery_case ADD COLUMN due_soon_at timestamptz NOT NULL DEFAULT '9999-12-31T00:00:00Z';
ALTER TABLE recovery_case ALTER COLUMN due_soon_at DROP DEFAULT;

-- Clocks that run already get their steps when the timer wakes their case.
UPDATE recovery_case SET wake_at = least(wake_at, now())
WHERE case_id IN (SELECT case_id FROM case_clock WHERE met_at IS NULL AND stopped_at IS NULL);

-- Serves the count of what is due soon, from the index alone: due_soon_at <= now and next_due_at >= now.
CREATE INDEX recovery_case_due_soon ON recovery_case (due_soon_at, next_due_at)
    WHERE status NOT IN ('RECOVERED', 'CLOSED');

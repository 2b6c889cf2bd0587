-- Which steps of each clock have been told, and when the next one is: each is told once, whoever is at it.
ALTER TABLE case_clock
    -- The latest that was told, in percent.
    ADD COLUMN step_taken   smallint NOT NULL DEFAULT 0 CHECK (step_taken IN (0, 50, 75, 90, 100)),
    -- Null while the clock stands still, and when none is left.
    ADD COLUMN next_step_at timestamptz,
    -- When three quarters of its time have passed. Null while the clock stands still.
    ADD COLUMN soon_at      timestamptz;

-- Clocks that run already get their steps when the timer wakes their case.
UPDATE recovery_case SET wake_at = least(wake_at, now())
WHERE case_id IN (SELECT case_id FROM case_clock WHERE met_at IS NULL AND stopped_at IS NULL);

-- The life of a case: who works on it, how far its tracks are, what was promised, how it ended, and when time does something to it.

-- Arrays of numbers travel as they are, arrays of instants are written out in words and read again.
CREATE FUNCTION from_micros(micros bigint) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN timestamptz 'epoch' + micros * interval '1 microsecond';

ALTER TABLE recovery_case
    ADD COLUMN apology         text NOT NULL DEFAULT 'DUE',
    ADD COLUMN apology_at      timestamptz,
    ADD COLUMN compensation    text NOT NULL DEFAULT 'NONE',
    ADD COLUMN compensation_id uuid,
    ADD COLUMN claim_lapses_at timestamptz,
    ADD COLUMN paused_since    timestamptz,
    ADD COLUMN paused_until    timestamptz,
    ADD COLUMN ended_at        timestamptz,
    ADD COLUMN closed_for      text,
    -- When time alone does something to it next: a claim lapses, a pause ends, a promise is broken. Null for never.
    ADD COLUMN wake_at         timestamptz,
    -- What the timeline begins behind: the version of a case that was there before timelines were kept.
    ADD COLUMN timeline_start  bigint NOT NULL DEFAULT 0,
    -- The hash of the timeline's last entry; null before the first.
    ADD COLUMN timeline_hash   bytea,
    ADD CONSTRAINT recovery_case_ends_once CHECK ((status IN ('RECOVERED', 'CLOSED')) = (ended_at IS NOT NULL));
UPDATE recovery_case SET timeline_start = version;

-- Serves the timer.
CREATE INDEX recovery_case_wake ON recovery_case (wake_at) WHERE wake_at IS NOT NULL;

-- A clock that was stopped goes on with the time that was left.
ALTER TABLE case_clock
    ADD COLUMN runs_since  timestamptz,
    ADD COLUMN used_micros bigint NOT NULL DEFAULT 0,
    ADD COLUMN stopped_at  timestamptz;
UPDATE case_clock SET runs_since = started_at;
ALTER TABLE case_clock ALTER COLUMN runs_since SET NOT NULL;

CREATE TABLE case_promise (
    promise_id uuid        PRIMARY KEY,
    case_id    uuid        NOT NULL REFERENCES recovery_case,
    text       text        NOT NULL,
    due_at     timestamptz NOT NULL,
    made_by    text        NOT NULL,
    made_at    timestamptz NOT NULL,
    status     text        NOT NULL,
    settled_at timestamptz
);
-- Serves the case with its promises.
CREATE INDEX case_promise_case ON case_promise (case_id);

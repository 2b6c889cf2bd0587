-- Breaches are counted from what was told of them: a clock that is started anew forgets that it ran out, its case does not.
DROP INDEX case_clock_late;
-- Serves clocks that ran out in a time.
CREATE INDEX timeline_entry_breaches ON timeline_entry (at) WHERE kind = 'clock-stepped' AND data ->> 'percent' = '100';

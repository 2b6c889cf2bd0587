-- Each index of the cases is a part of what it takes to open one.

-- Every list of everybody's cases is one of some statuses and some severities: each pair of them is a stretch of this index, in the order of
-- the list, and the first of all are among the first of each.
CREATE INDEX recovery_case_list ON recovery_case (status, severity, rank, next_due_at, case_id);
DROP INDEX recovery_case_rank;
DROP INDEX recovery_case_open_rank;
DROP INDEX recovery_case_status;
DROP INDEX recovery_case_severity;

-- Critical cases are kept counted, and what is past its time is counted from where it is due soon, which it has been before.
DROP INDEX recovery_case_counts;

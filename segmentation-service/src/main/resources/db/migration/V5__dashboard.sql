-- Serves the sizes of the classes over time (changes since an instant) and the flows between them (changes between two
-- instants): both count what the index alone tells, so that no row is read.
CREATE INDEX class_transition_at ON class_transition (at) INCLUDE (from_class, to_class);

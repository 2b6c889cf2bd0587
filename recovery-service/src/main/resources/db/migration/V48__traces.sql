-- Places in recorded traces (W3C Trace Context) from which something goes on much later: what opened a case, and the request that a
-- letter was written in. Nothing is kept where nothing is recorded.
CREATE TABLE trace_context (
    -- A case or a letter.
    subject     uuid PRIMARY KEY,
    traceparent text NOT NULL,
    tracestate  text
);

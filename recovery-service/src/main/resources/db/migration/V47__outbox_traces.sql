-- Where in a recorded trace an event came about (W3C Trace Context): it is sent later, and its readers go on from there. Null where
-- nothing is recorded, and in rows of an instance that does not know these columns yet.
ALTER TABLE outbox
    ADD COLUMN traceparent text,
    ADD COLUMN tracestate  text;

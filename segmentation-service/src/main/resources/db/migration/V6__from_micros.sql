-- Instants travel as microseconds since 1970: the driver sends an array of numbers as it is, one of instants in words. Inlined by the
-- planner, null for null.
CREATE FUNCTION from_micros(micros bigint) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN timestamptz 'epoch' + micros * interval '1 microsecond';

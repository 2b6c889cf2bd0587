-- Declared immutable, the function was not inlined, since adding an interval to an instant is stable only (it may depend on the time zone):
-- each call was a query of its own, and took more than all else that is done for a column.
CREATE OR REPLACE FUNCTION from_micros(micros bigint) RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
    RETURN timestamptz 'epoch' + micros * interval '1 microsecond';

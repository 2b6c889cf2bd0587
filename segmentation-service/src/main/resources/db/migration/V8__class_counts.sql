-- How many customers are in each class, kept up by every change of class: metrics ask several times a minute, and to count five million
-- customers takes seconds.

-- The sum over all rows counts; a single row may well be below zero. Whoever writes adds to a row that nobody else holds, and makes one
-- where there is none: so nobody waits, and there are as many as have written at once.
CREATE TABLE class_count (
    part           integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    extreme        bigint NOT NULL,
    penny_pinching bigint NOT NULL,
    loyal          bigint NOT NULL,
    hesitant       bigint NOT NULL,
    naive          bigint NOT NULL
) WITH (fillfactor = 20);

-- The argument is 1 for changes that are written and -1 for changes that are taken away, by a rebuild.
CREATE FUNCTION count_classes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    sign bigint := TG_ARGV[0];
    free integer;
    c    record;
BEGIN
    SELECT count(*) AS changes,
        count(*) FILTER (WHERE to_class = 'EXTREME') - count(*) FILTER (WHERE from_class = 'EXTREME') AS extreme,
        count(*) FILTER (WHERE to_class = 'PENNY_PINCHING') - count(*) FILTER (WHERE from_class = 'PENNY_PINCHING')
            AS penny_pinching,
        count(*) FILTER (WHERE to_class = 'LOYAL') - count(*) FILTER (WHERE from_class = 'LOYAL') AS loyal,
        count(*) FILTER (WHERE to_class = 'HESITANT') - count(*) FILTER (WHERE from_class = 'HESITANT') AS hesitant,
        count(*) FILTER (WHERE to_class = 'NAIVE') - count(*) FILTER (WHERE from_class = 'NAIVE') AS naive
    INTO c FROM changes;
    IF c.changes = 0 THEN
        RETURN NULL;
    END IF;
    SELECT part INTO free FROM class_count LIMIT 1 FOR UPDATE SKIP LOCKED;
    IF FOUND THEN
        UPDATE class_count SET
            extreme = extreme + sign * c.extreme,
            penny_pinching = penny_pinching + sign * c.penny_pinching,
            loyal = loyal + sign * c.loyal,
            hesitant = hesitant + sign * c.hesitant,
            naive = naive + sign * c.naive
        WHERE part = free;
    ELSE
        INSERT INTO class_count (extreme, penny_pinching, loyal, hesitant, naive)
        VALUES (sign * c.extreme, sign * c.penny_pinching, sign * c.loyal, sign * c.hesitant, sign * c.naive);
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER class_counted AFTER INSERT ON class_transition
    REFERENCING NEW TABLE AS changes FOR EACH STATEMENT EXECUTE FUNCTION count_classes('1');
CREATE TRIGGER class_counted_no_more AFTER DELETE ON class_transition
    REFERENCING OLD TABLE AS changes FOR EACH STATEMENT EXECUTE FUNCTION count_classes('-1');

-- What is there already.
INSERT INTO class_count (extreme, penny_pinching, loyal, hesitant, naive)
SELECT count(*) FILTER (WHERE customer_class = 'EXTREME'),
    count(*) FILTER (WHERE customer_class = 'PENNY_PINCHING'),
    count(*) FILTER (WHERE customer_class = 'LOYAL'),
    count(*) FILTER (WHERE customer_class = 'HESITANT'),
    count(*) FILTER (WHERE customer_class = 'NAIVE')
FROM customer;

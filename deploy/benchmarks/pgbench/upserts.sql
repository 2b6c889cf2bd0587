-- What the service writes for 1,000 events, in one transaction as the service has it, into the service's own tables. The numbers of
-- rows, and the share of customers whose indexed columns change (a quarter), are those that PostgreSQL's statistics showed after the
-- service had folded the benchmark's history. Rows are made by the server.
\set first random(1, :customers)
BEGIN;
INSERT INTO inbox (event_id, received_at)
    SELECT gen_random_uuid()::text, now() FROM generate_series(1, 1000);
-- 7,919 is prime, and so visits all over the table without coming back within a transaction.
INSERT INTO customer (customer_id)
    SELECT 'c-' || lpad(((:first + n * 7919) % :customers)::text, 7, '0') AS id FROM generate_series(1, 903) AS n
    ORDER BY id ON CONFLICT DO NOTHING;
SELECT count(*) FROM (
    SELECT * FROM customer
    WHERE customer_id = ANY (ARRAY(
        SELECT 'c-' || lpad(((:first + n * 7919) % :customers)::text, 7, '0') FROM generate_series(1, 903) AS n))
    ORDER BY customer_id FOR UPDATE) AS locked;
UPDATE customer SET positives = positives + 1, owed = 12, open_negatives = 1, purchases = purchases + 1,
        window_purchases = window_purchases + 1, window_spent = '{"VND": 1200000}', last_purchase_at = now(),
        windows_as_of = now(), inquiries = inquiries + 1,
        next_edge_at = CASE WHEN version % 4 = 0 THEN now() + interval '365 days' ELSE next_edge_at END,
        customer_class = CASE WHEN version % 8 = 0 THEN (ARRAY['HESITANT', 'LOYAL', 'EXTREME'])[1 + version / 8 % 3]
            ELSE customer_class END,
        reasons = '[{"rule": "activities", "actual": 12, "threshold": 1}]', class_since = now(),
        previous_class = customer_class, policy_version = 1, class_version = class_version + 1, at_risk = true,
        ladder = 'CASUAL', fit = 'POTENTIAL', version = version + 1
    WHERE customer_id = ANY (ARRAY(
        SELECT 'c-' || lpad(((:first + n * 7919) % :customers)::text, 7, '0') FROM generate_series(1, 903) AS n));
INSERT INTO debt (customer_id, position, opened_by, kind, opened_at, target, repaid_by, settled_at)
    SELECT 'c-' || lpad(((:first + n * 7919) % :customers)::text, 7, '0'), 1, gen_random_uuid()::text, 'RATING', now(), 12,
        ARRAY[gen_random_uuid()::text], 0
    FROM generate_series(1, 140) AS n
    ON CONFLICT (customer_id, position) DO UPDATE SET repaid_by = excluded.repaid_by, settled_at = excluded.settled_at;
INSERT INTO purchase (customer_id, occurred_at, event_id, amount, currency, discounted)
    SELECT 'c-' || lpad(((:first + n * 7919) % :customers)::text, 7, '0'), now() - n * interval '1 minute',
        gen_random_uuid()::text, 120000, 'VND', false
    FROM generate_series(1, 300) AS n;
INSERT INTO class_transition
    SELECT 'c-' || lpad(((:first + n * 7919) % :customers)::text, 7, '0'), (random() * 1e15)::bigint, 'HESITANT', 'LOYAL',
        now(), '[{"rule": "purchases", "actual": 3, "threshold": 3}]', 1, gen_random_uuid()::text
    FROM generate_series(1, 110) AS n;
INSERT INTO outbox (shard, event_key, event_id, event_type, event_source, event_time, data)
    SELECT n % 32, 'c-' || lpad(((:first + n * 7919) % :customers)::text, 7, '0'), gen_random_uuid()::text,
        'dev.twelvefold.segmentation.customer.v1', '/segmentation-service', now(), decode(repeat('7b', 600), 'hex')
    FROM generate_series(1, 1014) AS n;
COMMIT;
-- What the publisher does with them.
DELETE FROM outbox WHERE id IN (SELECT id FROM outbox ORDER BY id LIMIT 1014 FOR UPDATE SKIP LOCKED);

-- The read model: what came in on feedback.experiences.v1 and customers.activities.v1, a row an event, never changed.
-- Texts compare by their bytes: they are asked for as a whole only, and that is cheaper than any language's order.
CREATE TABLE feedback (
    -- A repeat of an event is a conflict here, and has no effect.
    event_id    text        COLLATE "C" PRIMARY KEY,
    -- Tells apart what occurred at one instant.
    seq         bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    -- Its kind, and the score of a rating or the category of a complaint or compliment: 'rating/5', 'complaint/attitude',
    -- 'compliment', 'activity'. One column, for one index to serve three filters.
    facet       text        COLLATE "C" NOT NULL,
    customer_id text        COLLATE "C" NOT NULL,
    -- Null for activities and broken promises, which have none.
    touchpoint  text        COLLATE "C",
    occurred_at timestamptz NOT NULL,
    -- The client that posted it by REST; null for what other systems published.
    posted_by   text,
    -- The event's data as published, defaults filled in: JSON, but asked for as a whole only.
    data        text        NOT NULL
);
-- Every list is ordered by (occurred_at DESC, seq DESC) and read backwards from a place in one of these.

-- Serves GET /api/v1/feedback without a filter, and with from and to alone. Nearly always written at its end.
CREATE INDEX feedback_by_time ON feedback (occurred_at, seq);
-- Serves kind, category and maxScore: each is some of the facets, whose entries are merged.
CREATE INDEX feedback_by_facet ON feedback (facet, occurred_at, seq);
-- Serves touchpoint, alone and with any other filter.
CREATE INDEX feedback_by_touchpoint ON feedback (touchpoint, occurred_at, seq) WHERE touchpoint IS NOT NULL;
-- Serves GET /api/v1/customers/{customerId}/feedback.
CREATE INDEX feedback_by_customer ON feedback (customer_id, occurred_at, seq);

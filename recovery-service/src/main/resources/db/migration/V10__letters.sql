-- How customers are reached, and what was written to them.

CREATE TABLE contact (
    customer_id text        PRIMARY KEY,
    -- Each by itself the newest that was given, with when that was taken in: two topics bring them, in any order.
    name        text,
    name_at     timestamptz,
    email       text,
    email_at    timestamptz,
    language    text,
    language_at timestamptz
);

CREATE TABLE letter (
    letter_id       uuid        PRIMARY KEY,
    case_id         uuid        NOT NULL REFERENCES recovery_case,
    customer_id     text        NOT NULL,
    via             text        NOT NULL CHECK (via IN ('EMAIL', 'PHONE', 'IN_PERSON', 'POST')),
    language        text        NOT NULL,
    written_by      text        NOT NULL,
    written_at      timestamptz NOT NULL,
    -- Word for word. By hand there may be no words, and there is no address, page or Message-ID.
    recipient       text,
    subject         text,
    words           text,
    html            text,
    message_id      text        UNIQUE,
    state           text        NOT NULL CHECK (state IN ('QUEUED', 'SENT', 'REJECTED')),
    attempts        integer     NOT NULL DEFAULT 0,
    next_attempt_at timestamptz,
    last_error      text,
    sent_at         timestamptz,
    CHECK (via <> 'EMAIL' OR (recipient IS NOT NULL AND subject IS NOT NULL AND words IS NOT NULL AND html IS NOT NULL
        AND message_id IS NOT NULL)),
    CHECK ((state = 'QUEUED') = (next_attempt_at IS NOT NULL)),
    CHECK ((state = 'SENT') = (sent_at IS NOT NULL))
);
-- The guarantee: a case has at most one letter on its way.
CREATE UNIQUE INDEX letter_on_its_way ON letter (case_id) WHERE state = 'QUEUED';
-- Serves the courier: what is due.
CREATE INDEX letter_due ON letter (next_attempt_at) WHERE state = 'QUEUED';
-- Serves a case with its letters, newest first.
CREATE INDEX letter_case ON letter (case_id, written_at);

-- What was sent is kept: a letter only changes in how its delivery goes, and what is settled stays.
CREATE FUNCTION letter_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> 'QUEUED'
        OR (OLD.letter_id, OLD.case_id, OLD.customer_id, OLD.via, OLD.language, OLD.written_by, OLD.written_at)
            IS DISTINCT FROM
            (NEW.letter_id, NEW.case_id, NEW.customer_id, NEW.via, NEW.language, NEW.written_by, NEW.written_at)
        OR (OLD.recipient, OLD.subject, OLD.words, OLD.html, OLD.message_id)
            IS DISTINCT FROM (NEW.recipient, NEW.subject, NEW.words, NEW.html, NEW.message_id) THEN
        RAISE EXCEPTION 'letter % stays as it was written', OLD.letter_id USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER letter_stays BEFORE UPDATE ON letter FOR EACH ROW EXECUTE FUNCTION letter_stays();

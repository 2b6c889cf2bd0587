package dev.twelvefold.recovery.letters.store;

import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.recovery.letters.application.LetterStore;
import dev.twelvefold.recovery.letters.application.StoredLetter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The letters in PostgreSQL. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredLetters implements LetterStore {
    private static final String INSERT = """
            INSERT INTO letter (state, attempts, next_attempt_at, last_error, sent_at, letter_id, case_id, customer_id, via,
                language, written_by, written_at, words, recipient, subject, html, message_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String UPDATE = """
            UPDATE letter SET state = ?, attempts = ?, next_attempt_at = ?, last_error = ?, sent_at = ? WHERE letter_id = ?
            """;

    /** Whoever holds a row is at work on it, and others go on to the next. */
    private static final String HOLD_DUE = """
            SELECT * FROM letter WHERE state = 'QUEUED' AND next_attempt_at <= ? ORDER BY next_attempt_at LIMIT 1
            FOR UPDATE SKIP LOCKED
            """;

    private static final String HOLD = "SELECT * FROM letter WHERE letter_id = ? AND state = 'QUEUED' FOR UPDATE";

    /** People write them one by one: there are never many. */
    private static final String OF_CASE = "SELECT * FROM letter WHERE case_id = ? ORDER BY written_at DESC, letter_id";

    private final Jdbc jdbc;

    StoredLetters(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(StoredLetter letter) {
        jdbc.update(INSERT, statement -> {
            bindDelivery(statement, letter);
            bindLetter(statement, letter);
        });
    }

    @Override
    public Optional<StoredLetter> holdDue(Instant now) {
        return find(HOLD_DUE, statement -> Jdbc.setInstant(statement, 1, now));
    }

    @Override
    public Optional<StoredLetter> hold(UUID letterId) {
        return find(HOLD, statement -> statement.setObject(1, letterId));
    }

    @Override
    public void update(StoredLetter letter) {
        jdbc.update(UPDATE, statement -> {
            bindDelivery(statement, letter);
            statement.setObject(6, letter.letterId());
        });
    }

    @Override
    public List<StoredLetter> of(UUID caseId) {
        return list(OF_CASE, statement -> statement.setObject(1, caseId));
    }

    private static void bindDelivery(PreparedStatement statement, StoredLetter letter) throws SQLException {
        var delivery = letter.delivery();
        statement.setString(1, delivery.state().name());
        statement.setInt(2, delivery.attempts());
        Jdbc.setInstant(statement, 3, delivery.nextAttemptAt());
        statement.setString(4, delivery.lastError());
        Jdbc.setInstant(statement, 5, delivery.sentAt());
    }

    private static void bindLetter(PreparedStatement statement, StoredLetter letter) throws SQLException {
        statement.setObject(6, letter.letterId());
        statement.setObject(7, letter.caseId());
        statement.setString(8, letter.customerId());
        statement.setString(9, letter.via().name());
        statement.setString(10, letter.language());
        statement.setString(11, letter.writtenBy());
        Jdbc.setInstant(statement, 12, letter.writtenAt());
        statement.setString(13, letter.words());
        var mail = letter.mail();
        statement.setString(14, mail == null ? null : mail.to());
        statement.setString(15, mail == null ? null : mail.subject());
        statement.setString(16, mail == null ? null : mail.html());
        statement.setString(17, mail == null ? null : mail.messageId());
    }

    private Optional<StoredLetter> find(String sql, Jdbc.Binding binding) {
        return list(sql, binding).stream().findFirst();
    }

    private List<StoredLetter> list(String sql, Jdbc.Binding binding) {
        return jdbc.list(sql, binding, LetterRow::letter);
    }
}

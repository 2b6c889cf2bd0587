package dev.twelvefold.recovery.letters.store;

import dev.twelvefold.messaging.DatabaseException;
import dev.twelvefold.recovery.letters.application.LetterStore;
import dev.twelvefold.recovery.letters.application.StoredLetter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

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

    private final DataSource database;

    StoredLetters(DataSource database) {
        this.database = database;
    }

    /** Sets the parameters of a statement. */
    private interface Binding {
        void on(PreparedStatement statement) throws SQLException;
    }

    @Override
    public void add(StoredLetter letter) {
        change(INSERT, statement -> {
            bindDelivery(statement, letter);
            bindLetter(statement, letter);
        });
    }

    @Override
    public Optional<StoredLetter> holdDue(Instant now) {
        return find(HOLD_DUE, statement -> statement.setObject(1, now.atOffset(ZoneOffset.UTC)));
    }

    @Override
    public Optional<StoredLetter> hold(UUID letterId) {
        return find(HOLD, statement -> statement.setObject(1, letterId));
    }

    @Override
    public void update(StoredLetter letter) {
        change(UPDATE, statement -> {
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
        statement.setObject(3, LetterRow.time(delivery.nextAttemptAt()));
        statement.setString(4, delivery.lastError());
        statement.setObject(5, LetterRow.time(delivery.sentAt()));
    }

    private static void bindLetter(PreparedStatement statement, StoredLetter letter) throws SQLException {
        statement.setObject(6, letter.letterId());
        statement.setObject(7, letter.caseId());
        statement.setString(8, letter.customerId());
        statement.setString(9, letter.via().name());
        statement.setString(10, letter.language());
        statement.setString(11, letter.writtenBy());
        statement.setObject(12, LetterRow.time(letter.writtenAt()));
        statement.setString(13, letter.words());
        var mail = letter.mail();
        statement.setString(14, mail == null ? null : mail.to());
        statement.setString(15, mail == null ? null : mail.subject());
        statement.setString(16, mail == null ? null : mail.html());
        statement.setString(17, mail == null ? null : mail.messageId());
    }

    private void change(String sql, Binding binding) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.on(statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("A letter could not be kept", e);
        }
    }

    private Optional<StoredLetter> find(String sql, Binding binding) {
        return list(sql, binding).stream().findFirst();
    }

    private List<StoredLetter> list(String sql, Binding binding) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.on(statement);
            var found = new ArrayList<StoredLetter>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(LetterRow.letter(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseException("Letters could not be read", e);
        }
    }
}

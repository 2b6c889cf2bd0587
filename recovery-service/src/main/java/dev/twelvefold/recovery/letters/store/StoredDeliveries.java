package dev.twelvefold.recovery.letters.store;

import dev.twelvefold.messaging.DatabaseException;
import dev.twelvefold.recovery.cases.application.ApologyDeliveries;
import dev.twelvefold.recovery.letters.application.StoredLetter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** How letters get on, for whoever shows cases: one query for all of a page. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredDeliveries implements ApologyDeliveries {
    private static final String NEWEST = """
            SELECT DISTINCT ON (case_id) * FROM letter WHERE case_id = ANY (?) ORDER BY case_id, written_at DESC, letter_id
            """;

    private final DataSource database;

    StoredDeliveries(DataSource database) {
        this.database = database;
    }

    @Override
    public Map<UUID, ApologyDelivery> newestOf(Collection<UUID> caseIds) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(NEWEST)) {
            statement.setArray(1, connection.createArrayOf("uuid", caseIds.toArray()));
            var found = new HashMap<UUID, ApologyDelivery>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var letter = LetterRow.letter(rows);
                    found.put(letter.caseId(), delivery(letter));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseException("Letters could not be read", e);
        }
    }

    private static ApologyDelivery delivery(StoredLetter letter) {
        var mail = letter.mail();
        var delivery = letter.delivery();
        return new ApologyDelivery(
                letter.via().wire(),
                delivery.state().name(),
                delivery.attempts(),
                delivery.lastError(),
                delivery.nextAttemptAt(),
                mail == null ? null : mail.to(),
                mail == null ? null : mail.messageId(),
                letter.language());
    }
}

package dev.twelvefold.recovery.letters.store;

import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.recovery.cases.application.ApologyDeliveries;
import dev.twelvefold.recovery.letters.application.StoredLetter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How letters get on, for whoever shows cases: one query for all of a page. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredDeliveries implements ApologyDeliveries {
    private static final String NEWEST = """
            SELECT DISTINCT ON (case_id) * FROM letter WHERE case_id = ANY (?) ORDER BY case_id, written_at DESC, letter_id
            """;

    private final Jdbc jdbc;

    StoredDeliveries(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, ApologyDelivery> newestOf(Collection<UUID> caseIds) {
        return jdbc.list(NEWEST, statement -> Jdbc.setUuids(statement, 1, caseIds), LetterRow::letter).stream()
                .collect(Collectors.toMap(StoredLetter::caseId, StoredDeliveries::delivery));
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

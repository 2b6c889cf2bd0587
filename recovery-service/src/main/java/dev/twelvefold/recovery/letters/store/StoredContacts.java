package dev.twelvefold.recovery.letters.store;

import dev.twelvefold.messaging.sql.ArrayColumns;
import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.recovery.letters.application.ContactBook;
import dev.twelvefold.recovery.letters.domain.ContactDetails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** How customers are reached, in PostgreSQL. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredContacts implements ContactBook {
    /**
     * One row a customer, made of the newest of each that the batch says; on a tie the later in the batch counts. Everybody goes
     * in the order of the ids, so that two topics never wait for each other in a circle.
     */
    private static final String NOTE = """
            WITH said AS (
                SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                    WITH ORDINALITY AS r (customer_id, name, email, language, received_at, place)
            ), newest AS (
                SELECT customer_id,
                    (array_agg(name ORDER BY received_at DESC, place DESC) FILTER (WHERE name IS NOT NULL))[1] AS name,
                    max(received_at) FILTER (WHERE name IS NOT NULL) AS name_at,
                    (array_agg(email ORDER BY received_at DESC, place DESC) FILTER (WHERE email IS NOT NULL))[1] AS email,
                    max(received_at) FILTER (WHERE email IS NOT NULL) AS email_at,
                    (array_agg(language ORDER BY received_at DESC, place DESC) FILTER (WHERE language IS NOT NULL))[1]
                        AS language,
                    max(received_at) FILTER (WHERE language IS NOT NULL) AS language_at
                FROM said GROUP BY customer_id
            )
            INSERT INTO contact AS known (customer_id, name, name_at, email, email_at, language, language_at)
            SELECT customer_id, name, name_at, email, email_at, language, language_at FROM newest ORDER BY customer_id
            ON CONFLICT (customer_id) DO UPDATE SET
                name = CASE WHEN excluded.name_at >= coalesce(known.name_at, '-infinity')
                    THEN excluded.name ELSE known.name END,
                name_at = greatest(known.name_at, excluded.name_at),
                email = CASE WHEN excluded.email_at >= coalesce(known.email_at, '-infinity')
                    THEN excluded.email ELSE known.email END,
                email_at = greatest(known.email_at, excluded.email_at),
                language = CASE WHEN excluded.language_at >= coalesce(known.language_at, '-infinity')
                    THEN excluded.language ELSE known.language END,
                language_at = greatest(known.language_at, excluded.language_at)
            """;

    private static final ArrayColumns<ContactDetails> COLUMNS = new ArrayColumns<ContactDetails>()
            .text(ContactDetails::customerId)
            .text(ContactDetails::name)
            .text(ContactDetails::email)
            .text(ContactDetails::language)
            .instant(ContactDetails::receivedAt);

    private static final String FIND = "SELECT name, email, language FROM contact WHERE customer_id = ?";

    private final Jdbc jdbc;

    StoredContacts(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void note(List<ContactDetails> said) {
        jdbc.write(NOTE, COLUMNS, said);
    }

    @Override
    public ContactDetails of(String customerId) {
        return jdbc
                .list(
                        FIND,
                        statement -> statement.setString(1, customerId),
                        row -> new ContactDetails(
                                customerId, row.getString(1), row.getString(2), row.getString(3), Instant.EPOCH))
                .stream()
                .findFirst()
                .orElseGet(() -> ContactDetails.unknown(customerId));
    }
}

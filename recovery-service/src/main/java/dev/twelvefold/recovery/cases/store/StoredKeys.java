package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.recovery.cases.application.CommandKeys;
import dev.twelvefold.recovery.cases.application.ReusedKeyException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The keys of commands in PostgreSQL: the row that is inserted first is the one, and others wait for its transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredKeys implements CommandKeys {
    private static final String TAKE = """
            INSERT INTO command_key (client, key, said, created_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
            """;

    private static final String FIND = "SELECT said, version, answer FROM command_key WHERE client = ? AND key = ?";

    /** What was answered stays so. */
    private static final String KEEP =
            "UPDATE command_key SET version = ?, answer = ? WHERE client = ? AND key = ? AND answer IS NULL";

    private static final String FORGET =
            "DELETE FROM command_key WHERE created_at < now() - ? * interval '1 millisecond'";

    private final Jdbc jdbc;

    StoredKeys(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Answer> take(Key key, Instant now) {
        var taken = jdbc.update(TAKE, statement -> {
            statement.setString(1, key.client());
            statement.setString(2, key.key());
            statement.setBytes(3, key.said());
            Jdbc.setInstant(statement, 4, now);
        });
        return taken == 1 ? Optional.empty() : Optional.of(given(key));
    }

    /** The answer is there: a transaction that took the key and gave none took it back. */
    private Answer given(Key key) {
        return jdbc.one(
                FIND,
                statement -> {
                    statement.setString(1, key.client());
                    statement.setString(2, key.key());
                },
                row -> {
                    if (!MessageDigest.isEqual(row.getBytes(1), key.said())) {
                        throw new ReusedKeyException();
                    }
                    return new Answer(row.getLong(2), row.getString(3));
                });
    }

    @Override
    public void keep(Key key, Answer answer) {
        jdbc.update(KEEP, statement -> {
            statement.setLong(1, answer.version());
            statement.setString(2, answer.json());
            statement.setString(3, key.client());
            statement.setString(4, key.key());
        });
    }

    @Override
    public void forget(Duration age) {
        jdbc.update(FORGET, statement -> statement.setLong(1, age.toMillis()));
    }
}

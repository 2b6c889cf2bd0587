package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.messaging.DatabaseException;
import dev.twelvefold.recovery.cases.application.CommandKeys;
import dev.twelvefold.recovery.cases.application.ReusedKeyException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

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

    private final DataSource database;

    StoredKeys(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Answer> take(Key key, Instant now) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(TAKE)) {
            statement.setString(1, key.client());
            statement.setString(2, key.key());
            statement.setBytes(3, key.said());
            statement.setObject(4, now.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate() == 1 ? Optional.empty() : Optional.of(given(connection, key));
        } catch (SQLException e) {
            throw new DatabaseException("A key could not be taken", e);
        }
    }

    /** The answer is there, unless it is to many cases: a transaction that took the key and gave none took it back. */
    private static Answer given(Connection connection, Key key) throws SQLException {
        try (var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, key.client());
            statement.setString(2, key.key());
            try (var row = statement.executeQuery()) {
                row.next();
                if (!MessageDigest.isEqual(row.getBytes(1), key.said())) {
                    throw new ReusedKeyException();
                }
                return new Answer(row.getLong(2), row.getString(3));
            }
        }
    }

    @Override
    public void keep(Key key, Answer answer) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(KEEP)) {
            statement.setLong(1, answer.version());
            statement.setString(2, answer.json());
            statement.setString(3, key.client());
            statement.setString(4, key.key());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("An answer could not be kept", e);
        }
    }

    @Override
    public void forget(Duration age) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FORGET)) {
            statement.setLong(1, age.toMillis());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("Old keys could not be forgotten", e);
        }
    }
}

package dev.twelvefold.recovery.policy.store;

import dev.twelvefold.messaging.DatabaseException;
import dev.twelvefold.messaging.EventJson;
import dev.twelvefold.messaging.fields.FieldReader;
import dev.twelvefold.recovery.policy.application.PolicyVersion;
import dev.twelvefold.recovery.policy.application.RulesDocument;
import dev.twelvefold.recovery.policy.domain.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The statements of table {@code policy}. */
@ApplicationScoped
class PolicyTable {
    /** Any number that nothing else in this database locks. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(" + 0x706F6C696379L + ")";

    private static final String IN_FORCE = "SELECT max(version) FROM policy";
    private static final String BEFORE = """
            SELECT version, rules, created_at, created_by FROM policy WHERE version < ? ORDER BY version DESC LIMIT ?
            """;
    private static final String INSERT =
            "INSERT INTO policy (version, rules, created_at, created_by) VALUES (?, ?::jsonb, ?, ?)";

    private final DataSource database;

    PolicyTable(DataSource database) {
        this.database = database;
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    int inForce() {
        return with(PolicyTable::inForce);
    }

    /** The lock is had before the version is looked up: a statement sees what was there when it began. */
    int lock() {
        return with(connection -> {
            try (var statement = connection.prepareStatement(LOCK)) {
                statement.execute();
            }
            return inForce(connection);
        });
    }

    void insert(PolicyVersion policy) {
        with(connection -> {
            try (var statement = connection.prepareStatement(INSERT)) {
                statement.setInt(1, policy.version());
                statement.setString(2, EventJson.text(RulesDocument.of(policy.rules())));
                statement.setObject(3, policy.createdAt().atOffset(ZoneOffset.UTC));
                statement.setString(4, policy.createdBy());
                return statement.executeUpdate();
            }
        });
    }

    List<PolicyVersion> before(int version, int limit) {
        return with(connection -> {
            try (var statement = connection.prepareStatement(BEFORE)) {
                statement.setInt(1, version);
                statement.setInt(2, limit);
                return read(statement);
            }
        });
    }

    private static List<PolicyVersion> read(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var found = new ArrayList<PolicyVersion>();
            while (rows.next()) {
                found.add(version(rows));
            }
            return found;
        }
    }

    private static PolicyVersion version(ResultSet row) throws SQLException {
        return new PolicyVersion(
                row.getInt(1),
                rules(row.getString(2)),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4));
    }

    /** By the same reading as when they came in. */
    private static Rules rules(String json) {
        try {
            var fields = FieldReader.of(EventJson.parse(json));
            var read = RulesDocument.read(fields);
            if (read == null) {
                throw new IllegalStateException("A stored policy is refused: " + fields.errors());
            }
            return read;
        } catch (IOException e) {
            throw new IllegalStateException("The database holds a policy that this service did not write", e);
        }
    }

    private static int inForce(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(IN_FORCE);
                var row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private <T> T with(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseException("The policy could not be read or changed", e);
        }
    }
}

package dev.twelvefold.recovery.policy.store;

import dev.twelvefold.messaging.EventJson;
import dev.twelvefold.messaging.fields.FieldReader;
import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.recovery.policy.application.PolicyVersion;
import dev.twelvefold.recovery.policy.application.RulesDocument;
import dev.twelvefold.recovery.policy.domain.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

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

    private final Jdbc jdbc;

    PolicyTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    int inForce() {
        return jdbc.one(IN_FORCE, Jdbc.NOTHING, row -> row.getInt(1));
    }

    /** The lock is had before the version is looked up: a statement sees what was there when it began. */
    int lock() {
        jdbc.one(LOCK, Jdbc.NOTHING, row -> true);
        return inForce();
    }

    void insert(PolicyVersion policy) {
        jdbc.update(INSERT, statement -> {
            statement.setInt(1, policy.version());
            statement.setString(2, EventJson.text(RulesDocument.of(policy.rules())));
            Jdbc.setInstant(statement, 3, policy.createdAt());
            statement.setString(4, policy.createdBy());
        });
    }

    List<PolicyVersion> before(int version, int limit) {
        return jdbc.list(
                BEFORE,
                statement -> {
                    statement.setInt(1, version);
                    statement.setInt(2, limit);
                },
                PolicyTable::version);
    }

    private static PolicyVersion version(ResultSet row) throws SQLException {
        return new PolicyVersion(row.getInt(1), rules(row.getString(2)), Jdbc.instant(row, 3), row.getString(4));
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
}

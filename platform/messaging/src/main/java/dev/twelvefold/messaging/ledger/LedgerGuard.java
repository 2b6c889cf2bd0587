package dev.twelvefold.messaging.ledger;

import dev.twelvefold.contracts.ledger.LedgerParameters;
import dev.twelvefold.messaging.DatabaseException;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Refuses to start on state that was folded with other ledger parameters. Needs the table {@code ledger_parameters (only_row
 * boolean primary key, offset_ratio, negative_up_to, positive_from, goodwill_cap)}.
 */
@ApplicationScoped
public class LedgerGuard {
    private static final String REMEMBER_FIRST = """
            INSERT INTO ledger_parameters (only_row, offset_ratio, negative_up_to, positive_from, goodwill_cap)
            VALUES (TRUE, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """;

    /** Waits for whoever is about to change them: a service that starts meanwhile must not fold with what was before. */
    private static final String FOLDED_WITH =
            "SELECT offset_ratio, negative_up_to, positive_from, goodwill_cap FROM ledger_parameters FOR SHARE";

    private static final String CHANGE = """
            UPDATE ledger_parameters SET offset_ratio = ?, negative_up_to = ?, positive_from = ?, goodwill_cap = ?
            """;

    private final DataSource database;
    private final LedgerParameters configured;
    private final boolean refuses;

    LedgerGuard(DataSource database, LedgerConfig config) {
        this.database = database;
        this.configured = config.parameters();
        this.refuses = config.guard();
    }

    /** The parameters that every fold of this service uses. */
    public LedgerParameters parameters() {
        return configured;
    }

    void atStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        var folded = refuses ? foldedWith() : configured;
        if (!folded.equals(configured)) {
            throw new IllegalStateException(
                    "This database was folded with " + folded + " and the service is configured with " + configured
                            + ": rebuild it, or configure twelvefold.ledger.* as it was");
        }
    }

    /** Whether the state was folded with other parameters than those configured. */
    public boolean isFoldedOtherwise() {
        return !foldedWith().equals(configured);
    }

    /** Notes, within the surrounding transaction, that the state is folded with the parameters configured. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void adoptConfigured() {
        write(CHANGE);
    }

    private LedgerParameters foldedWith() {
        try (var connection = database.getConnection()) {
            write(connection, REMEMBER_FIRST);
            return read(connection);
        } catch (SQLException e) {
            throw new DatabaseException("Ledger parameters could not be compared", e);
        }
    }

    private void write(String sql) {
        try (var connection = database.getConnection()) {
            write(connection, sql);
        } catch (SQLException e) {
            throw new DatabaseException("Ledger parameters could not be changed", e);
        }
    }

    private void write(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, configured.offsetRatio());
            statement.setInt(2, configured.negativeUpTo());
            statement.setInt(3, configured.positiveFrom());
            statement.setInt(4, configured.goodwillCap());
            statement.executeUpdate();
        }
    }

    private static LedgerParameters read(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(FOLDED_WITH);
                var row = statement.executeQuery()) {
            row.next();
            return new LedgerParameters(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4));
        }
    }
}

package dev.twelvefold.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @Test
    void keepsRowsOverAStopAndAStart(@TempDir Path directory) throws SQLException {
        try (EmbeddedDatabase database =
                EmbeddedDatabase.with(settings(directory, false)).start()) {
            run(database, "feedback", "CREATE TABLE kept AS SELECT 'still here' AS what");

            database.stop();
            database.start();

            assertThat(ask(database, "feedback", "SELECT what FROM kept")).isEqualTo("still here");
        }
    }

    @Test
    void keepsRowsWhenItsOwnerWasKilled(@TempDir Path directory) throws SQLException {
        EmbeddedDatabase orphan =
                EmbeddedDatabase.with(settings(directory, true)).start();
        run(orphan, "feedback", "CREATE TABLE kept AS SELECT 'still here' AS what");
        ProcessHandle server = orphan.process().orElseThrow();

        Postmaster.of(directory.resolve("data")).stopOrphan();

        assertThat(server.isAlive()).isFalse();
        orphan.stop();
        try (EmbeddedDatabase next =
                EmbeddedDatabase.with(settings(directory, true)).start()) {
            assertThat(ask(next, "feedback", "SELECT what FROM kept")).isEqualTo("still here");
        }
    }

    @Test
    void promisesDurabilityWhereItIsAskedFor(@TempDir Path directory) throws SQLException {
        try (EmbeddedDatabase database =
                EmbeddedDatabase.with(settings(directory, true)).start()) {
            assertThat(ask(database, "recovery", "SHOW fsync")).isEqualTo("on");
            assertThat(ask(database, "recovery", "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "recovery", "SHOW full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void letsNoServiceIntoTheDatabaseOfAnother() {
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary().start()) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl("recovery"), "feedback", "feedback")
                            .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void recreatesADatabaseUnderItsUsers() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary().start();
                Connection inUse = connect(database, "segmentation")) {
            run(database, "segmentation", "CREATE TABLE gone (id int)");

            database.recreate("segmentation");

            assertThat(inUse.isValid(1)).isFalse();
            assertThat(ask(database, "segmentation", "SELECT to_regclass('gone')"))
                    .isNull();
        }
    }

    @Test
    void ordersAndFoldsTextAlikeOnEveryMachine() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary().start()) {
            assertThat(ask(database, "feedback", "SELECT lower('ĐẶNG')")).isEqualTo("đặng");
            assertThat(ask(database, "feedback", "SELECT ('a' > 'B')::text")).isEqualTo("true");
        }
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary().start()) {
            assertThat(ask(database, "feedback", "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void twoServersSideBySideAndNothingLeftOfThem() throws SQLException {
        EmbeddedDatabase one = EmbeddedDatabase.temporary().start();
        EmbeddedDatabase other = EmbeddedDatabase.temporary().start();
        ProcessHandle process = one.process().orElseThrow();
        try (one;
                other) {
            run(one, "feedback", "CREATE TABLE mine (id int)");
            assertThat(ask(other, "feedback", "SELECT to_regclass('mine')")).isNull();
        }
        assertThat(process.isAlive()).isFalse();
        assertThat(one.directory()).doesNotExist();
    }

    private static DatabaseSettings settings(Path directory, boolean durable) {
        return new DatabaseSettings(directory.resolve("data"), directory.resolve("log"), 0, durable);
    }

    private static Connection connect(EmbeddedDatabase database, String name) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(name), name, name);
    }

    private static void run(EmbeddedDatabase database, String name, String sql) throws SQLException {
        try (Connection connection = connect(database, name);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedDatabase database, String name, String sql) throws SQLException {
        try (Connection connection = connect(database, name);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}

package dev.twelvefold.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.temporary();

    @BeforeAll
    static void start() {
        DATABASE.start();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void keepsRowsOverAStopAndAStart(@TempDir Path directory) throws SQLException {
        ReadyCluster.copyTo(directory.resolve("data"));
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
        ReadyCluster.copyTo(directory.resolve("data"));
        EmbeddedDatabase orphan =
                EmbeddedDatabase.with(settings(directory, true)).start();
        run(orphan, "feedback", "CREATE TABLE kept AS SELECT 'still here' AS what");
        ProcessHandle server = orphan.process().orElseThrow();
        assertThat(ask(orphan, "recovery", "SHOW fsync")).isEqualTo("on");
        assertThat(ask(orphan, "recovery", "SHOW synchronous_commit")).isEqualTo("on");

        Postmaster.of(directory.resolve("data")).stopOrphan();

        assertThat(server.info().command()).isEmpty();
        orphan.stop();
        try (EmbeddedDatabase next =
                EmbeddedDatabase.with(settings(directory, true)).start()) {
            assertThat(ask(next, "feedback", "SELECT what FROM kept")).isEqualTo("still here");
        }
    }

    @Test
    void startsAfterItsOwnerWasKilledWhileTheDirectoryWasMade(@TempDir Path directory) throws Exception {
        DatabaseSettings settings = settings(directory, false);
        Path half = Files.createDirectories(NewCluster.draft(settings.directory()));
        Files.writeString(half.resolve("PG_VERSION"), "18");

        try (EmbeddedDatabase database = EmbeddedDatabase.with(settings).start()) {
            assertThat(ask(database, "feedback", "SELECT 1")).isEqualTo("1");
        }
        assertThat(half).doesNotExist();
    }

    @Test
    void letsNoServiceIntoTheDatabaseOfAnother() {
        assertThatThrownBy(() -> DriverManager.getConnection(DATABASE.jdbcUrl("recovery"), "feedback", "feedback")
                        .close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void recreatesADatabaseUnderItsUsers() throws SQLException {
        try (Connection inUse = connect(DATABASE, "segmentation")) {
            run(DATABASE, "segmentation", "CREATE TABLE gone (id int)");

            DATABASE.recreate("segmentation");

            assertThat(inUse.isValid(1)).isFalse();
            assertThat(ask(DATABASE, "segmentation", "SELECT to_regclass('gone')"))
                    .isNull();
        }
    }

    @Test
    void ordersAndFoldsTextAlikeOnEveryMachine() throws SQLException {
        assertThat(ask(DATABASE, "feedback", "SELECT lower('ĐẶNG')")).isEqualTo("đặng");
        assertThat(ask(DATABASE, "feedback", "SELECT ('a' > 'B')::text")).isEqualTo("true");
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws SQLException {
        assertThat(ask(DATABASE, "feedback", "SHOW listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void leavesNothingOfATemporaryServerAndItsNeighbourInPeace() throws SQLException {
        EmbeddedDatabase other = EmbeddedDatabase.temporary().start();
        ProcessHandle process = other.process().orElseThrow();
        try (other) {
            run(other, "feedback", "CREATE TABLE mine (id int)");
            assertThat(ask(DATABASE, "feedback", "SELECT to_regclass('mine')")).isNull();
        }

        assertThat(process.info().command()).isEmpty();
        assertThat(other.directory()).doesNotExist();
        assertThat(ask(DATABASE, "feedback", "SELECT 1")).isEqualTo("1");
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

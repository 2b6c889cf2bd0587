package dev.twelvefold.messaging.database;

import dev.twelvefold.testkit.KafkaAndPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A real, empty database with the tables that every consumer keeps. */
public final class Database {
    static final Path MIGRATIONS = Path.of("../../segmentation-service/src/main/resources/db/migration");

    /** The migrations that the services share; each has copies of its own. */
    static final Path MIGRATION = MIGRATIONS.resolve("V1__messaging.sql");

    static final Path TRACES = MIGRATIONS.resolve("V9__outbox_traces.sql");

    static final Path CHUNKS = MIGRATIONS.resolve("V10__outbox_chunks.sql");

    private Database() {}

    /** Starts broker and database if need be and empties the database. */
    public static DataSource fresh() {
        var resource = new KafkaAndPostgres();
        resource.init(Map.of("database", "segmentation"));
        resource.start();
        var source = source();
        execute(source, read(MIGRATION));
        execute(source, read(TRACES));
        execute(source, read(CHUNKS));
        return source;
    }

    static PGSimpleDataSource source() {
        var source = new PGSimpleDataSource();
        source.setUrl(KafkaAndPostgres.jdbcUrl("segmentation"));
        source.setUser("segmentation");
        source.setPassword("segmentation");
        return source;
    }

    /** Runs a statement. */
    public static void execute(DataSource database, String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one number that a query answers. */
    public static long number(DataSource database, String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of a file. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

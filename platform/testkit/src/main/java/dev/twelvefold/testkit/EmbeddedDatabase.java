package dev.twelvefold.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A real PostgreSQL on the loopback address, with one database and one login role (name = password = database) for each
 * service, whether this process belongs to root or to an ordinary user.
 *
 * <p>{@link #stop()} and {@link #start()} may follow each other for fault tests: port and data stay the same.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** Each is a database, the role that owns it and that role's password. */
    public static final List<String> NAMES = List.of("feedback", "segmentation", "recovery");

    /** After a crash the server replays its log first. */
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final DatabaseSettings settings;
    private final Path temporary;
    private final int port;
    private EmbeddedPostgres server;

    private EmbeddedDatabase(DatabaseSettings settings, Path temporary) {
        this.settings = settings;
        this.temporary = temporary;
        this.port = FreePort.orFree(settings.port());
    }

    /** A database on a free port that may lose data in a crash and goes away with {@link #close()}; not started yet. */
    public static EmbeddedDatabase temporary() {
        Path root = TemporaryDirectory.create("postgres");
        return new EmbeddedDatabase(new DatabaseSettings(root.resolve("data"), root.resolve("log"), 0, false), root);
    }

    /** A database that keeps its data; not started yet. */
    public static EmbeddedDatabase with(DatabaseSettings settings) {
        return new EmbeddedDatabase(settings, null);
    }

    /** Returns when the server answers and has every database and role; does nothing when it runs. */
    public synchronized EmbeddedDatabase start() {
        if (server != null) {
            return this;
        }
        Postmaster.of(settings.directory()).stopOrphan();
        try {
            if (temporary == null) {
                NewCluster.of(settings).createIfMissing(port, START_LIMIT);
            }
            server = PostgresProcess.start(settings, port, START_LIMIT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            admin().createMissing(NAMES);
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
        return this;
    }

    /** Ends every connection and returns when the server is gone; does nothing when it is stopped. */
    public synchronized void stop() {
        if (server == null) {
            return;
        }
        Postmaster postmaster = Postmaster.of(settings.directory());
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            server = null;
            postmaster.awaitEnd();
        }
    }

    /** Drops the database of this name with all connections to it, and creates it empty. */
    public void recreate(String name) {
        admin().recreate(name);
    }

    public String jdbcUrl(String name) {
        return "jdbc:postgresql://localhost:" + port + "/" + name;
    }

    public int port() {
        return port;
    }

    /** Every directory that a server may be started on, for whoever has to find its process by {@code -D}. */
    public List<Path> directories() {
        return List.of(settings.directory(), NewCluster.draft(settings.directory()));
    }

    /** Where the data is; the server's process id is the first line of {@code postmaster.pid} in it. */
    public Path directory() {
        return settings.directory();
    }

    /** The server's process; empty when it does not run. */
    public Optional<ProcessHandle> process() {
        return Postmaster.of(settings.directory()).process();
    }

    private DatabaseAdmin admin() {
        return new DatabaseAdmin(jdbcUrl("postgres"));
    }

    @Override
    public void close() {
        stop();
        if (temporary != null) {
            TemporaryDirectory.delete(temporary);
        }
    }
}

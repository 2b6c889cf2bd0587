package dev.twelvefold.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Makes a data directory that is complete or not there. A half-made one, left by a process killed in the middle of
 * {@code initdb}, could neither be started nor initialised again.
 *
 * @param settings where it shall be
 */
record NewCluster(DatabaseSettings settings) {

    private static final String SUFFIX = ".new";

    static NewCluster of(DatabaseSettings settings) {
        return new NewCluster(settings);
    }

    void createIfMissing(int port, Duration limit) throws IOException {
        if (Files.exists(settings.directory())) {
            return;
        }
        Path draft = draft(settings.directory());
        TemporaryDirectory.delete(draft);
        DatabaseSettings drafted = new DatabaseSettings(draft, settings.log(), settings.port(), settings.durable());
        EmbeddedPostgres server = PostgresProcess.start(drafted, port, limit);
        Postmaster postmaster = Postmaster.of(draft);
        server.close();
        postmaster.awaitEnd();
        Files.move(draft, settings.directory());
    }

    static Path draft(Path directory) {
        return directory.resolveSibling(directory.getFileName() + SUFFIX);
    }
}

package dev.twelvefold.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * New, empty data directories for tests that start many servers: PostgreSQL initialises one for each JVM, and all are copies of it,
 * which are there in a tenth of the time.
 */
public final class ReadyCluster {

    private static Path made;

    private ReadyCluster() {}

    /** Makes the directory, which must not exist yet, with every database and role in it; no server runs on it. */
    public static void copyTo(Path directory) {
        Path cluster = made();
        try (Stream<Path> content = Files.walk(cluster)) {
            Files.createDirectories(directory.toAbsolutePath().getParent());
            for (Path path : content.toList()) {
                Path copy = directory.resolve(cluster.relativize(path).toString());
                Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized Path made() {
        if (made == null) {
            Path root = TemporaryDirectory.create("cluster");
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> TemporaryDirectory.delete(root), "testkit-delete-cluster"));
            Path directory = root.resolve("data");
            EmbeddedDatabase.with(new DatabaseSettings(directory, root.resolve("log"), 0, false))
                    .start()
                    .stop();
            made = directory;
        }
        return made;
    }
}

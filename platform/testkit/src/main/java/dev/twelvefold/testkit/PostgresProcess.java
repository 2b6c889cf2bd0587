package dev.twelvefold.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Turns our settings into a running server of the embedding library. */
final class PostgresProcess {

    private PostgresProcess() {}

    static EmbeddedPostgres start(DatabaseSettings settings, int port, Duration limit) throws IOException {
        Files.createDirectories(settings.log().toAbsolutePath().getParent());
        EmbeddedPostgres server;
        try {
            server = builder(settings, port, limit).start();
        } catch (IllegalStateException e) {
            throw new IOException("PostgreSQL did not start, see " + settings.log(), e);
        } finally {
            closeToOthers(binaries());
        }
        if (Postmaster.of(settings.directory()).process().isEmpty()) {
            // The library asks the port only, and somebody else's server may have answered.
            throw new IOException("PostgreSQL did not start on port " + port + ", see " + settings.log());
        }
        return server;
    }

    private static EmbeddedPostgres.Builder builder(DatabaseSettings settings, int port, Duration limit)
            throws IOException {
        Redirect log = Redirect.appendTo(settings.log().toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(settings.directory())
                .setOverrideWorkingDirectory(binaries())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(limit)
                .setPort(port)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                // The same order and the same upper and lower case everywhere, whatever the machine's locale is.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
        settings.server().forEach(builder::setServerConfig);
        return builder;
    }

    /** Unpacked once for each user, where no cleaner of temporary files takes half of it away. */
    private static File binaries() throws IOException {
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "twelvefold");
        try {
            return Files.createDirectories(cache).toFile();
        } catch (IOException homeIsReadOnly) {
            String user = System.getProperty("user.name");
            return Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "twelvefold-" + user))
                    .toFile();
        }
    }

    /** The library lets everybody write into the directory of its programs. */
    private static void closeToOthers(File directory) {
        directory.setWritable(false, false);
        directory.setWritable(true, true);
    }
}

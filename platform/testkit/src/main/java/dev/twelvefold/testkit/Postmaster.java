package dev.twelvefold.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The server process of one data directory, found by its pid file.
 *
 * @param process empty when none runs
 */
record Postmaster(Optional<ProcessHandle> process) {

    private static final long STOP_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long PAUSE_MILLIS = 20;

    static Postmaster of(Path directory) {
        return new Postmaster(pid(directory).flatMap(ProcessHandle::of).filter(Postmaster::isPostgres));
    }

    private static Optional<Long> pid(Path directory) {
        try {
            List<String> lines = Files.readAllLines(directory.resolve("postmaster.pid"));
            return lines.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(lines.get(0)));
        } catch (NoSuchFileException notRunning) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pid of a file left by a crash may belong to anything by now, and what has ended but was not collected has no command. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(false);
    }

    /** A server whose owner was killed would refuse a second one on its directory. */
    void stopOrphan() {
        process.ifPresent(ProcessHandle::destroyForcibly);
        awaitEnd();
    }

    /**
     * Kills what does not end by itself: the server recovers from that, a hanging caller does not. Nobody waits until the system has
     * collected it: it is no child of this JVM, and in a container that may take seconds.
     */
    void awaitEnd() {
        process.ifPresent(running -> {
            long start = System.nanoTime();
            while (isPostgres(running) && System.nanoTime() - start < STOP_NANOS) {
                pause();
            }
            if (isPostgres(running)) {
                running.destroyForcibly();
            }
        });
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL ends", e);
        }
    }
}

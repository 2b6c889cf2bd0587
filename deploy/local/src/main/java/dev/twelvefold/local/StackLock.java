package dev.twelvefold.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** One stack for each data directory; the operating system gives the lock back however the launcher ends. */
final class StackLock implements AutoCloseable {

    private static final int GUARDIAN_SECONDS = 20;
    private static final long PAUSE_MILLIS = 20;

    private final DataDirectory data;
    private final FileChannel channel;

    private StackLock(DataDirectory data, FileChannel channel) {
        this.data = data;
        this.channel = channel;
    }

    static StackLock acquire(DataDirectory data) {
        try {
            FileChannel channel = FileChannel.open(data.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new StackException(
                        "the data directory %s is in use by a running stack (process %s); `deploy/local/down --data %s` stops it"
                                .formatted(data.root(), pids(data).getProperty("launcher", "unknown"), data.root()));
            }
            return new StackLock(data, channel).cleared();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldInThisJvm) {
            return false;
        }
    }

    /** When a launcher was killed a moment ago, its guardian may still be tidying up. */
    private StackLock cleared() throws IOException {
        String guardian = pids(data).getProperty("guardian", "0");
        ProcessHandle.of(Long.parseLong(guardian)).filter(this::isGuardian).ifPresent(this::awaitEnd);
        Files.deleteIfExists(data.ready());
        return this;
    }

    /** What has ended, but was not collected yet by the system, has no arguments any more. */
    private boolean isGuardian(ProcessHandle process) {
        return process.info().arguments().stream()
                .flatMap(java.util.Arrays::stream)
                .anyMatch(argument -> argument.equals(data.root().toString()));
    }

    private void awaitEnd(ProcessHandle guardian) {
        long start = System.nanoTime();
        while (isGuardian(guardian)) {
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(GUARDIAN_SECONDS)) {
                throw new StackException("what a killed stack left is still ending, see process " + guardian.pid());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while a killed stack ends", e);
        }
    }

    /** Lets {@code down} find the processes. */
    void publish(long guardian) {
        write(
                data.pids(),
                "launcher=%d%nguardian=%d%n".formatted(ProcessHandle.current().pid(), guardian));
    }

    void publishReady() {
        write(data.ready(), ProcessHandle.current().pid() + "\n");
    }

    private static void write(Path file, String content) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(fresh, content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties pids(DataDirectory data) throws IOException {
        Properties pids = new Properties();
        if (Files.exists(data.pids())) {
            try (var reader = Files.newBufferedReader(data.pids())) {
                pids.load(reader);
            }
        }
        return pids;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(data.ready());
            Files.deleteIfExists(data.pids());
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

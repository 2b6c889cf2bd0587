package dev.twelvefold.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What lies where in the directory of one stack. */
record DataDirectory(Path root) {

    /** Creates what is missing. */
    DataDirectory prepare() {
        try {
            Files.createDirectories(root.resolve("logs"));
            Files.delete(Files.createTempFile(root, "write-", ".probe"));
        } catch (IOException e) {
            new DiskSpace(existing(root)).require(1);
            throw new StackException("the data directory " + root + " is not writable", e);
        }
        new DiskSpace(root).require(DiskSpace.NEEDED);
        return this;
    }

    private static Path existing(Path path) {
        return Files.exists(path) || path.getParent() == null ? path : existing(path.getParent());
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path lock() {
        return root.resolve("stack.lock");
    }

    /** Names the running launcher and its guardian, for {@code down}. */
    Path pids() {
        return root.resolve("stack.pids");
    }

    /** Holds the launcher's process id while all is ready, for {@code up --detach}. */
    Path ready() {
        return root.resolve("stack.ready");
    }

    LogFile log(String part) {
        return new LogFile(root.resolve(Path.of("logs", part + ".log")));
    }

    LogFile log(Service service) {
        return log(service.title());
    }

    Stream<LogFile> infrastructureLogs() {
        return Stream.of(log("kafka"), log("postgres"));
    }
}

package dev.twelvefold.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The classes of one packaged service as one version of the JVM laid them out in memory, which halves the processor time
 * of a start. The JVM itself checks that every jar is still the one the archive was made of, and starts without it where
 * that is not so; a file that was damaged may take it down, however.
 *
 * @param jar the service's
 * @param file an empty one says that making it was tried and failed; it is not tried again until the next build
 */
record ClassArchive(Path jar, Path file) {

    static ClassArchive of(Service service, Path repository) {
        Path jar = service.jar(repository);
        String name = "classes-%s.jsa".formatted(System.getProperty("java.version"));
        return new ClassArchive(jar, jar.getParent().resolveSibling(name));
    }

    /** Whether there is nothing to make: the service is not newer than its archive, or is not built. */
    boolean isCurrent() {
        try {
            return !Files.exists(jar)
                    || Files.exists(file)
                            && Files.getLastModifiedTime(jar).compareTo(Files.getLastModifiedTime(file)) <= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JVM options that start the service with it; none where that would be in vain. */
    List<String> use() {
        return isCurrent() && file.toFile().length() > 0 ? List.of("-XX:SharedArchiveFile=" + file) : List.of();
    }

    /**
     * JVM options, as {@code JAVA_TOOL_OPTIONS} takes them, with which the service writes it when it ends. The optimising
     * compiler is left out: it would be at work for longer than such a run takes.
     */
    String make() {
        return "\"-XX:ArchiveClassesAtExit=%s\" -XX:TieredStopAtLevel=1".formatted(draft());
    }

    /** Takes what the service has written; nothing half-written ever has the archive's name. */
    void finish() {
        try {
            Files.deleteIfExists(file);
            if (Files.exists(draft())) {
                Files.move(draft(), file, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.createFile(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it was in use; from now on it is not. */
    boolean discard() {
        if (use().isEmpty()) {
            return false;
        }
        try {
            // Another stack may have it mapped: its content stays where it is, only the name goes to another file.
            Files.delete(file);
            Files.createFile(file);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path draft() {
        return file.resolveSibling(file.getFileName() + ".new");
    }
}

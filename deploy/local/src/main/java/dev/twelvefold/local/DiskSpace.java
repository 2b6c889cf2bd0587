package dev.twelvefold.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Says "disk full" in one line, before the start and in place of what a full disk makes the parts say. */
record DiskSpace(Path directory) {

    /** PostgreSQL writes 50 MB before the first row, Kafka keeps everything for ever; below this a day's work fails. */
    static final long NEEDED = 1L << 30;

    private static final long MEBI = 1L << 20;
    private static final String FULL = "No space left on device";

    void require(long needed) {
        long usable = usable();
        if (usable < needed) {
            throw new StackException("disk full: %s has %d MiB free, at least %d MiB are needed"
                    .formatted(directory, usable / MEBI, needed / MEBI));
        }
    }

    /** The failure itself, or a plainer one when a full disk is behind it. */
    StackException explain(Throwable failure, Stream<LogFile> logs) {
        if (causes(failure).anyMatch(cause -> String.valueOf(cause.getMessage()).contains(FULL))
                || logs.anyMatch(log -> log.mentions(FULL))) {
            return new StackException("disk full: %s has %d MiB free".formatted(directory, usable() / MEBI), failure);
        }
        return failure instanceof StackException known ? known : new StackException(oneLine(failure), failure);
    }

    private static String oneLine(Throwable failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return message.lines().findFirst().orElse(failure.toString());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private long usable() {
        try {
            return Files.getFileStore(directory).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.twelvefold.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A directory below the system's temporary one that goes away with what it was made for. */
final class TemporaryDirectory {

    private TemporaryDirectory() {}

    static Path create(String purpose) {
        try {
            return Files.createTempDirectory("twelvefold-" + purpose + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> content = Files.walk(directory)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException alreadyGone) {
            // A background thread of the broker tidied up at the same time: what we want.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

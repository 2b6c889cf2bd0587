package dev.twelvefold.local.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a data directory remembers of its demo: the instant that the story was first told from, so that a load that was interrupted
 * is taken up with the same events, and whether it was loaded.
 */
final class Memory {
    private static final String LOADED = "loaded";

    private final Path data;
    private final Path file;

    /** @param data of the stack */
    Memory(Path data) {
        this.data = data;
        this.file = data.resolve("demo");
    }

    Path data() {
        return data;
    }

    /** The present of the story: now, when it has not been told yet. */
    Instant from() {
        if (!Files.exists(file)) {
            write(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        }
        return Instant.parse(read().get(0));
    }

    boolean isLoaded() {
        return Files.exists(file) && read().contains(LOADED);
    }

    void loaded() {
        write(from() + "\n" + LOADED);
    }

    private List<String> read() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new DemoException("cannot read " + file, e);
        }
    }

    /** In one step: half a line would be worse than none. */
    private void write(String text) {
        try {
            var whole = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), text + "\n");
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DemoException("cannot write " + file, e);
        }
    }
}

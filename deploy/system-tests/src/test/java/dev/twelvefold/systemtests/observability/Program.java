package dev.twelvefold.systemtests.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A program of Prometheus as this machine has it; none is ever downloaded. */
record Program(Path path) {
    /** @throws IllegalStateException when it is not installed */
    static Program named(String name) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Program::new)
                .orElseThrow(() ->
                        new IllegalStateException("Metrics and alert rules are tested with a real Prometheus: install "
                                + name + " (Debian: apt-get install prometheus)"));
    }

    /** Starts it; what it writes goes to the file. */
    Process start(Path log, Path directory, String... arguments) {
        var command = new ArrayList<>(List.of(path.toString()));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs it to its end and answers what it wrote.
     *
     * @throws AssertionError when it ends with an error
     */
    String run(Path directory, String... arguments) {
        try {
            var log = Files.createTempFile("twelvefold-program-", ".log");
            var exit = start(log, directory, arguments).waitFor();
            var output = Files.readString(log);
            Files.delete(log);
            if (exit != 0) {
                throw new AssertionError("%s %s ended with %d: %s"
                        .formatted(path.getFileName(), String.join(" ", arguments), exit, output));
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

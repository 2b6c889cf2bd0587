package dev.twelvefold.benchmarks.process;

import dev.twelvefold.benchmarks.BenchmarkException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Starts JVMs with the classes of this one, and ends with this JVM what of them still runs. Thread-safe. */
public final class Jvms implements AutoCloseable {
    /** The service's collector, and the heap that the catch-up gives the service with the profile {@code large}. */
    private static final List<String> OPTIONS =
            List.of("-XX:+UseSerialGC", "-Xms1536m", "-Xmx1536m", "-Xmn1000m", "-XX:+ExitOnOutOfMemoryError");

    private static final String LOGGING = "java.util.logging.config.file";
    private static final int STOP_SECONDS = 20;

    private final Set<Process> running = ConcurrentHashMap.newKeySet();
    private boolean closed;

    /**
     * Starts the main method of a class.
     *
     * @param log takes what it writes
     */
    public synchronized Process start(Class<?> main, Path log, List<String> arguments) {
        if (closed) {
            throw new BenchmarkException("interrupted");
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.add("-D" + LOGGING + "=" + System.getProperty(LOGGING, ""));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            running.add(process);
            return process;
        } catch (IOException e) {
            throw new BenchmarkException("a JVM does not start: " + e.getMessage(), e);
        }
    }

    /** Asks it to end, and returns when it has ended. */
    public void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        running.remove(process);
    }

    @Override
    public synchronized void close() {
        closed = true;
        running.forEach(Process::destroyForcibly);
    }
}

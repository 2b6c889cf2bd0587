package dev.twelvefold.benchmarks.wrk;

import dev.twelvefold.benchmarks.BenchmarkException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Runs wrk, and ends with this JVM what of it still runs. Thread-safe. */
public final class Wrk implements AutoCloseable {
    /** How far a run may be behind its time: wrk makes its requests beforehand, and waits for nothing afterwards. */
    private static final int GRACE_SECONDS = 60;

    private final Path scripts;
    private final Set<Process> running = ConcurrentHashMap.newKeySet();

    private Wrk(Path scripts) {
        this.scripts = scripts;
    }

    /** With the scripts of this checkout. */
    public static Wrk of(Path repository) {
        return new Wrk(repository.resolve(Path.of("deploy", "benchmarks", "wrk")));
    }

    /**
     * Runs wrk to its end.
     *
     * @param watch is told the process while it runs
     * @throws BenchmarkException when it does not run or gives no results
     */
    public WrkResult run(Load load, int seconds, Watch watch) {
        var path = scripts.resolve(load.script()).toString();
        try {
            var builder = new ProcessBuilder(load.commandLine(path, seconds)).redirectErrorStream(true);
            builder.environment().put("WRK_SCRIPTS", scripts.toString());
            var process = builder.start();
            running.add(process);
            watch.started(process.toHandle());
            return WrkResult.parse(output(process, seconds));
        } catch (IOException e) {
            throw new BenchmarkException("wrk does not start: " + e.getMessage(), e);
        }
    }

    /** A few lines, which the pipe holds until it has ended. */
    private String output(Process process, int seconds) throws IOException {
        try {
            if (!process.waitFor(seconds + GRACE_SECONDS, TimeUnit.SECONDS)) {
                throw new BenchmarkException("wrk does not end");
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("interrupted", e);
        } finally {
            process.destroyForcibly();
            running.remove(process);
        }
    }

    @Override
    public void close() {
        running.forEach(Process::destroyForcibly);
    }

    /** Who wants to know how much of the machine wrk takes. */
    @FunctionalInterface
    public interface Watch {
        void started(ProcessHandle wrk);
    }
}

package dev.twelvefold.benchmarks.wrk;

import dev.twelvefold.benchmarks.BenchmarkException;
import dev.twelvefold.benchmarks.Programs;
import java.nio.file.Path;

/** Runs wrk, and ends with this JVM what of it still runs. Thread-safe. */
public final class Wrk implements AutoCloseable {
    /** How far a run may be behind its time: wrk makes its requests beforehand, and waits for nothing afterwards. */
    private static final int GRACE_SECONDS = 60;

    private final Path scripts;
    private final Programs programs = new Programs("wrk");

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
        var builder = new ProcessBuilder(load.commandLine(path, seconds));
        builder.environment().put("WRK_SCRIPTS", scripts.toString());
        return WrkResult.parse(programs.run(builder, seconds + GRACE_SECONDS, watch::started));
    }

    @Override
    public void close() {
        programs.close();
    }

    /** Who wants to know how much of the machine wrk takes. */
    @FunctionalInterface
    public interface Watch {
        void started(ProcessHandle wrk);
    }
}

package dev.twelvefold.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs one program of this machine, several times if need be, and ends with this JVM what of it still runs. Thread-safe. */
public final class Programs implements AutoCloseable {
    private final String name;
    private final Set<Process> running = ConcurrentHashMap.newKeySet();

    /** @param name as people know it */
    public Programs(String name) {
        this.name = name;
    }

    /**
     * Runs it to its end.
     *
     * @param limitSeconds after which it is ended
     * @param watch is told the process while it runs
     * @return what it wrote, standard error included: no more than a pipe holds
     * @throws BenchmarkException when it does not start or does not end
     */
    public String run(ProcessBuilder builder, int limitSeconds, Consumer<ProcessHandle> watch) {
        try {
            var process = builder.redirectErrorStream(true).start();
            running.add(process);
            watch.accept(process.toHandle());
            return output(process, limitSeconds);
        } catch (IOException e) {
            throw new BenchmarkException(name + " does not start: " + e.getMessage(), e);
        }
    }

    private String output(Process process, int limitSeconds) throws IOException {
        try {
            if (!process.waitFor(limitSeconds, TimeUnit.SECONDS)) {
                throw new BenchmarkException(name + " does not end");
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
}

package dev.twelvefold.benchmarks.gatling;

import dev.twelvefold.benchmarks.BenchmarkException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A simulation of module {@code posts}, run by Gatling in a process of its own, which ends with this JVM. May be closed while it runs. */
public final class Gatling implements AutoCloseable {
    private static final String SIMULATIONS = "dev.twelvefold.benchmarks.posts.";
    private static final int LAST_LINES = 12;

    private final Path target;
    private final Path results;
    private Process process;

    /** @param data a directory for what it writes */
    public Gatling(Path repository, Path data) {
        this.target = repository.resolve(Path.of("deploy", "benchmarks", "posts", "target"));
        this.results = data.resolve("gatling");
    }

    /**
     * Returns when it has been started.
     *
     * @param simulation the class's name without its package
     * @param settings its system properties, without the {@code twelvefold.} that they all begin with
     */
    public synchronized void start(String simulation, Map<String, Object> settings) {
        try {
            Files.createDirectories(results);
            process = new ProcessBuilder(commandLine(simulation, settings))
                    .redirectErrorStream(true)
                    .redirectOutput(log().toFile())
                    .start();
        } catch (IOException e) {
            throw new BenchmarkException("Gatling does not start: " + e.getMessage(), e);
        }
    }

    /** Without a report of its own, which would be pages in HTML. */
    private List<String> commandLine(String simulation, Map<String, Object> settings) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                // As Gatling's own plugins start it: it reads its log, for the number of wrong answers, by the JDK's
                // insides.
                "--add-opens=java.base/java.lang=ALL-UNNAMED"));
        settings.forEach((name, value) -> command.add("-Dtwelvefold." + name + "=" + value));
        command.addAll(List.of(
                "-cp",
                target.resolve("twelvefold-benchmarks-posts.jar") + ":" + target.resolve("lib") + "/*",
                "io.gatling.app.Gatling",
                "--simulation",
                SIMULATIONS + simulation,
                "--results-folder",
                results.toString(),
                "--no-reports"));
        return command;
    }

    /**
     * Waits for its end.
     *
     * @throws BenchmarkException when it takes longer
     */
    public void await(Duration limit) {
        try {
            if (!running().waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                throw new BenchmarkException("Gatling does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("interrupted", e);
        }
    }

    private synchronized Process running() {
        return process;
    }

    public synchronized boolean hasEnded() {
        return !process.isAlive();
    }

    /** @throws BenchmarkException when an answer was wrong */
    public synchronized void requireSuccess() {
        if (process.exitValue() != 0) {
            throw new BenchmarkException("not every post was answered as it must be; Gatling says:\n" + lastLines());
        }
    }

    private String lastLines() {
        var lines = lines();
        return lines.stream().skip(Math.max(0, lines.size() - LAST_LINES)).collect(Collectors.joining("\n"));
    }

    /** What it has written so far. */
    public List<String> lines() {
        try {
            return Files.readAllLines(log(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BenchmarkException("Gatling's log cannot be read: " + e.getMessage(), e);
        }
    }

    private Path log() {
        return results.resolve("log");
    }

    @Override
    public synchronized void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}

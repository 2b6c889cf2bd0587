package dev.twelvefold.benchmarks.latency;

import dev.twelvefold.benchmarks.BenchmarkException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Posts at a given rate, by Gatling in a process of its own, which ends with this JVM. May be closed while it runs. */
final class Gatling implements AutoCloseable {
    private static final String SIMULATION = "dev.twelvefold.benchmarks.posts.NewCustomers";
    private static final int LAST_LINES = 12;

    private final Path target;
    private final Path results;
    private Process process;

    /** @param data a directory for what it writes */
    Gatling(Path repository, Path data) {
        this.target = repository.resolve(Path.of("deploy", "benchmarks", "posts", "target"));
        this.results = data.resolve("gatling");
    }

    synchronized void start(String url, LatencyOptions options) {
        try {
            Files.createDirectories(results);
            process = new ProcessBuilder(commandLine(url, options))
                    .redirectErrorStream(true)
                    .redirectOutput(log().toFile())
                    .start();
        } catch (IOException e) {
            throw new BenchmarkException("Gatling does not start: " + e.getMessage(), e);
        }
    }

    /** Without a report of its own, which would be pages in HTML. */
    private List<String> commandLine(String url, LatencyOptions options) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                // As Gatling's own plugins start it: it reads its log, for the number of wrong answers, by the JDK's
                // insides.
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dtwelvefold.url=" + url,
                "-Dtwelvefold.rate=" + options.rate(),
                "-Dtwelvefold.warm-up=" + options.warmUp(),
                "-Dtwelvefold.seconds=" + options.seconds(),
                "-cp",
                target.resolve("twelvefold-benchmarks-posts.jar") + ":" + target.resolve("lib") + "/*",
                "io.gatling.app.Gatling",
                "--simulation",
                SIMULATION,
                "--results-folder",
                results.toString(),
                "--no-reports");
    }

    synchronized boolean hasEnded() {
        return !process.isAlive();
    }

    /** @throws BenchmarkException when an answer was wrong */
    synchronized void requireSuccess() {
        if (process.exitValue() != 0) {
            throw new BenchmarkException("not every post was answered as it must be; Gatling says:\n" + lastLines());
        }
    }

    private String lastLines() {
        try {
            var lines = Files.readAllLines(log(), StandardCharsets.UTF_8);
            return lines.stream().skip(Math.max(0, lines.size() - LAST_LINES)).collect(Collectors.joining("\n"));
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

package dev.twelvefold.benchmarks.soak;

import dev.twelvefold.benchmarks.BenchmarkException;
import dev.twelvefold.benchmarks.rig.Target;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/** Looks at a service under load. */
final class Sampler {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final double KIBI_PER_MEBI = 1024;
    private static final int OK = 200;

    private final Target target;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();
    private final HttpRequest metrics;
    private final long start = System.nanoTime();

    Sampler(Target target) {
        this.target = target;
        var user = Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
        this.metrics = HttpRequest.newBuilder(URI.create(target.url() + "/q/metrics"))
                .header("Authorization", "Basic " + user)
                .header("Accept", "text/plain")
                .timeout(LIMIT)
                .build();
    }

    /** @throws BenchmarkException when the service or the broker does not answer */
    Sample sample() {
        var seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        var figures = metrics();
        return new Sample(
                seconds,
                residentMebibytes(),
                figures.heapMebibytes(),
                figures.liveHeapMebibytes(),
                target.broker().written(),
                target.broker().readModelBehind());
    }

    private Metrics metrics() {
        try {
            var answer = http.send(metrics, BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new BenchmarkException("the service's metrics answer " + answer.statusCode());
            }
            return new Metrics(answer.body());
        } catch (IOException e) {
            throw new BenchmarkException("the service does not show its metrics: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("interrupted", e);
        }
    }

    /** From ps, which counts alike on Linux (VmRSS) and macOS. */
    private double residentMebibytes() {
        var pid = Long.toString(target.process().pid());
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", pid).start();
            try (var output = ps.getInputStream()) {
                var kibibytes = new String(output.readAllBytes(), StandardCharsets.US_ASCII).strip();
                return Long.parseLong(kibibytes) / KIBI_PER_MEBI;
            }
        } catch (IOException | NumberFormatException e) {
            throw new BenchmarkException("ps does not show the memory of process " + pid, e);
        }
    }
}

package dev.twelvefold.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Asks a starting service for its health until it is ready, dead, or out of time. */
final class Readiness {

    private static final int POLL_MILLIS = 200;
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER_LIMIT)
            .build();

    void await(Service service, ServiceProcess process, int port, LogFile log, Duration limit) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(ANSWER_LIMIT)
                .build();
        long start = System.nanoTime();
        String health = "no answer";
        try {
            while (System.nanoTime() - start < limit.toNanos()) {
                Answer answer = ask(request);
                if (answer.status() == OK) {
                    return;
                }
                health = answer.body();
                if (process.endsWithin(POLL_MILLIS)) {
                    throw died(service, process, log);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw notReady(service, log, limit, health);
    }

    private Answer ask(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException notListening) {
            return new Answer(0, "no answer");
        }
    }

    private static StackException died(Service service, ServiceProcess process, LogFile log) {
        return new StackException(
                "%s ended with exit code %d while it started; the end of %s:"
                        .formatted(service.title(), process.exitCode(), log.path()),
                log.lastLines(),
                null);
    }

    private static StackException notReady(Service service, LogFile log, Duration limit, String health) {
        String said = health.replaceAll("\\s+", " ").strip();
        List<String> lines = log.lastLines();
        return new StackException(
                "%s is not ready after %d s; its health: %s; the end of %s:"
                        .formatted(service.title(), limit.toSeconds(), said, log.path()),
                lines,
                null);
    }

    private record Answer(int status, String body) {}
}

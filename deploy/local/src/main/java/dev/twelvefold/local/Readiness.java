package dev.twelvefold.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Asks a starting service for its health until it is ready, dead, or out of time. */
final class Readiness {

    private static final int POLL_MILLIS = 100;
    private static final int ANSWER_MILLIS = 5_000;
    private static final int OK = 200;

    void await(Service service, ServiceProcess process, int port, LogFile log, Duration limit) {
        URL url = url(port);
        long start = System.nanoTime();
        String health = "no answer";
        try {
            while (System.nanoTime() - start < limit.toNanos()) {
                Answer answer = ask(url);
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

    private static URL url(int port) {
        try {
            return URI.create("http://127.0.0.1:" + port + "/q/health/ready").toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the JDK's old client: the new one starts threads and costs half a second of a start. */
    private static Answer ask(URL url) {
        try {
            HttpURLConnection connection = (HttpURLConnection) url.openConnection();
            connection.setConnectTimeout(ANSWER_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            int status = connection.getResponseCode();
            try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                return new Answer(status, body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
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

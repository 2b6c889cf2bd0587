package dev.twelvefold.systemtests.observability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.compose.ComposeFile;
import dev.twelvefold.systemtests.compose.Repository;
import dev.twelvefold.systemtests.stack.Api;
import dev.twelvefold.systemtests.stack.Stack;
import dev.twelvefold.testkit.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * A real Prometheus that scrapes a stack: with the configuration and the rules of this repository, but for where the services are, how to
 * sign in, and how often to look.
 */
final class Prometheus implements AutoCloseable {
    private static final String INTERVAL = "1s";
    private static final Duration START = Duration.ofSeconds(30);
    private static final int STOP_SECONDS = 20;

    private final Path data;
    private final Process process;
    private final Api api;

    private Prometheus(Path data, Process process, Api api) {
        this.data = data;
        this.process = process;
        this.api = api;
    }

    /** Returns when it answers. */
    static Prometheus scraping(Stack stack) {
        try {
            var data = Files.createTempDirectory("twelvefold-prometheus-");
            var port = FreePort.find();
            Files.writeString(
                    data.resolve("prometheus.yml"), configuration(stack).toString());
            var process = Program.named("prometheus")
                    .start(
                            data.resolve("log"),
                            data,
                            "--config.file=prometheus.yml",
                            "--storage.tsdb.path=" + data.resolve("tsdb"),
                            "--web.listen-address=127.0.0.1:" + port,
                            "--log.level=warn");
            var prometheus = new Prometheus(data, process, new Api("http://127.0.0.1:" + port));
            prometheus.awaitReady();
            return prometheus;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON is YAML as well. */
    private static JsonNode configuration(Stack stack) {
        var root = (ObjectNode) ComposeFile.yaml(Repository.text(Alerts.DIRECTORY + "/prometheus.yml"));
        ((ObjectNode) root.required("global")).put("scrape_interval", INTERVAL).put("evaluation_interval", INTERVAL);
        root.putArray("rule_files").add(Alerts.directory().resolve("alerts.yml").toString());
        var job = (ObjectNode) root.at("/scrape_configs/0");
        job.remove("oauth2");
        job.putObject("basic_auth").put("username", "admin").put("password", "admin");
        var targets = ((ObjectNode) job.at("/static_configs/0")).putArray("targets");
        List.of(Service.values())
                .forEach(service -> targets.add(stack.local().url(service).replace("http://", "")));
        return root;
    }

    /** @throws IllegalStateException when it does not start; then nothing of it is left */
    private void awaitReady() {
        try {
            Awaitility.await("Prometheus is ready")
                    .atMost(START)
                    .ignoreException(UncheckedIOException.class)
                    .until(() -> !process.isAlive() || api.get("/-/ready").status() == 200);
            if (!process.isAlive()) {
                throw new IllegalStateException("it has ended");
            }
        } catch (ConditionTimeoutException | IllegalStateException e) {
            var log = log();
            close();
            throw new IllegalStateException("Prometheus does not start: " + log, e);
        }
    }

    private String log() {
        try {
            return Files.readString(data.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The series that an expression gives, each with its labels and its value, now.
     *
     * @throws AssertionError when the expression can not be evaluated
     */
    List<JsonNode> query(String expression) {
        var answer = api.get("/api/v1/query?query=" + Api.encoded(expression)).requires(200);
        return answer.json().at("/data/result").valueStream().toList();
    }

    /** The alert rules as it has evaluated them. */
    List<JsonNode> rules() {
        var groups = api.get("/api/v1/rules").requires(200).json().at("/data/groups");
        return groups.valueStream()
                .flatMap(group -> group.required("rules").valueStream())
                .toList();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (var content = Files.walk(data)) {
            content.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.twelvefold.systemtests.stack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.local.LocalStack;
import dev.twelvefold.local.Ports;
import dev.twelvefold.local.Service;
import dev.twelvefold.local.StackConfig;
import dev.twelvefold.testkit.ReadyCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Broker, database and the packaged services, on free ports and with data of their own that go away with them. */
public final class Stack implements AutoCloseable {
    private static final int LOG_LINES = 15;

    /** What the optimising compiler makes fast, it makes so when a test is over. */
    private static final List<String> QUICK_START =
            List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=128m");

    /**
     * What tests wait for: a commit of offsets waits for the poll that is under way, a second by default; figures are read once in ten
     * seconds.
     */
    private static final Map<String, String> QUICK_WAITS =
            Map.of("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_POLL_TIMEOUT", "50", "TWELVEFOLD_SAMPLING_INTERVAL", "1s");

    private final Path data;
    private final LocalStack local;
    private final Broker broker;

    private Stack(Path data, LocalStack local) {
        this.data = data;
        this.local = local;
        this.broker = new Broker(local.bootstrapServers());
    }

    /** All services in the local profile; returns when they are ready. */
    public static Stack start() {
        return start(config -> config);
    }

    /** As {@link #start()}, differing in something. */
    public static Stack start(UnaryOperator<StackConfig> difference) {
        try {
            var data = Files.createTempDirectory("twelvefold-system-tests-");
            ReadyCluster.copyTo(data.resolve("postgres"));
            return new Stack(data, LocalStack.start(difference.apply(quick(data))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The services of another stack once more, on this one's broker and database; what else the other has stands idle. */
    public Stack startAnother(UnaryOperator<StackConfig> difference) {
        return start(config -> {
            var another = difference.apply(config);
            for (var service : another.services()) {
                var variables = new HashMap<>(another.environment().getOrDefault(service, Map.of()));
                variables.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
                variables.put("QUARKUS_DATASOURCE_JDBC_URL", local.jdbcUrl(service.database()));
                another = another.withEnvironment(service, variables);
            }
            return another;
        });
    }

    private static StackConfig quick(Path data) {
        var config = StackConfig.of(repository(), data).withPorts(Ports.free()).withJvmOptions(QUICK_START);
        for (var service : Service.values()) {
            config = config.withEnvironment(service, QUICK_WAITS);
        }
        return config;
    }

    /** The checkout that this module belongs to. */
    public static Path repository() {
        var here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, path -> path != null, Path::getParent)
                .filter(path -> Files.exists(path.resolve("deploy/local/pom.xml")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not inside a checkout: " + here));
    }

    /** Where a client of its own finds the broker. */
    public String bootstrapServers() {
        return local.bootstrapServers();
    }

    /** As an agent, who may post and read. */
    public Api feedback() {
        return api(Service.FEEDBACK);
    }

    /** As an agent. */
    public Api segmentation() {
        return api(Service.SEGMENTATION);
    }

    /** As an agent. */
    public Api recovery() {
        return api(Service.RECOVERY);
    }

    public Api api(Service service) {
        return new Api(local.url(service)).as("agent");
    }

    /** The letters that the mail catcher has for an address, newest first. */
    public List<JsonNode> lettersTo(String address) {
        var caught = new Api(local.mailUrl()).get("/api/messages?to=" + Api.encoded(address));
        var letters = new ArrayList<JsonNode>();
        caught.requires(200).json().required("items").forEach(letters::add);
        return letters;
    }

    public Broker broker() {
        return broker;
    }

    public Progress progress() {
        return new Progress(broker);
    }

    /** The processes. */
    public LocalStack local() {
        return local;
    }

    /** What the services wrote last. */
    public String lastLogLines() {
        return Arrays.stream(Service.values()).map(this::lastLogLines).collect(Collectors.joining("\n"));
    }

    private String lastLogLines(Service service) {
        try {
            var lines = local.log(service).lines().toList();
            return "--- the end of " + service.title() + "'s log ---\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        } catch (UncheckedIOException e) {
            return "--- " + service.title() + " has no log ---";
        }
    }

    @Override
    public void close() {
        broker.close();
        local.close();
        try (var content = Files.walk(data)) {
            content.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

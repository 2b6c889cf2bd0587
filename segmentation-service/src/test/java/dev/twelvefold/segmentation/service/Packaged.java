package dev.twelvefold.segmentation.service;

import static org.awaitility.Awaitility.await;

import dev.twelvefold.testkit.KafkaAndPostgres;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The service as it is packaged, as a process: it runs until it is ended, or does what its arguments say and ends.
 *
 * <p>It is started dozens of times. So it does without the optimising compiler, and the first that serves writes down which classes
 * a start takes, which saves the others half of theirs.
 */
final class Packaged {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Path CLASSES = Path.of("target", "packaged-classes.jsa");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static boolean isRecorded;

    private final Process process;
    private final Path output;

    private Packaged(String classes, Map<String, String> environment, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx120m",
                "-XX:MaxDirectMemorySize=48m",
                classes,
                "-jar",
                JAR.toString()));
        command.addAll(List.of(arguments));
        try {
            output = Files.createTempFile(Path.of("target"), "packaged", ".log");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment()
                    .putAll(Map.of(
                            "QUARKUS_PROFILE",
                            "local",
                            "KAFKA_BOOTSTRAP_SERVERS",
                            KafkaAndPostgres.bootstrapServers(),
                            "QUARKUS_DATASOURCE_JDBC_URL",
                            KafkaAndPostgres.jdbcUrl("segmentation"),
                            "TWELVEFOLD_SEGMENTATION_EDGE_INTERVAL",
                            "1s",
                            // A commit of offsets waits for the poll that is under way, and the tests wait for the
                            // commit.
                            "MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_POLL_TIMEOUT",
                            "50"));
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a process came to.
     *
     * @param output all that it wrote
     */
    record End(int exitCode, List<String> output) {
        String lastLine() {
            return output.get(output.size() - 1);
        }
    }

    /** Starts the broker, and a server with an empty database for the service. */
    static void startStack() {
        var stack = new KafkaAndPostgres();
        stack.init(Map.of("database", "segmentation"));
        stack.start();
    }

    /** Lets the service run, and REST Assured talk to it, while something is done. */
    static void whileServing(Map<String, String> environment, Runnable work) {
        var service = service(environment);
        try {
            work.run();
        } finally {
            service.process.destroy();
            service.end();
        }
    }

    private static Packaged service(Map<String, String> environment) {
        RestAssured.port = freePort();
        var service =
                new Packaged(recorded(), with(environment, "QUARKUS_HTTP_PORT", String.valueOf(RestAssured.port)));
        await("the service is ready")
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(ConnectException.class)
                .until(() -> {
                    if (!service.process.isAlive()) {
                        throw new IllegalStateException("The service has ended: " + service.lines());
                    }
                    return RestAssured.get("/q/health/ready").statusCode() == 200;
                });
        return service;
    }

    /** Starts a process that ends by itself. */
    static Packaged start(Map<String, String> environment, String... arguments) {
        return new Packaged("-XX:SharedArchiveFile=" + CLASSES, with(environment, "QUARKUS_HTTP_PORT", "0"), arguments);
    }

    /** The archive of an earlier build is not of these classes, and none is as good as one that does not fit. */
    private static String recorded() {
        var option = (isRecorded ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + CLASSES;
        isRecorded = true;
        return option;
    }

    boolean isRunning() {
        return process.isAlive();
    }

    End end() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The process does not end: " + lines());
            }
            return new End(process.exitValue(), lines());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        var all = new TreeMap<>(environment);
        all.put(name, value);
        return all;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.twelvefold.systemtests.security;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.systemtests.Json;
import dev.twelvefold.testkit.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real Keycloak, in a process of its own: the distribution that the build has unpacked, on a free port. */
final class Keycloak implements AutoCloseable {
    private static final Duration READY_LIMIT = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(250);

    /** It starts in half a minute and serves for another: nothing that an optimising compiler would gain. */
    private static final String JVM = "-XX:TieredStopAtLevel=1";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final Path log;
    private final Process process;

    private Keycloak(String url, Path log, Process process) {
        this.url = url;
        this.log = log;
        this.process = process;
    }

    /** Returns while it starts. */
    static Keycloak start(TestRealms realms) {
        try {
            var home = unpacked();
            var imports = Files.createDirectories(home.resolve("data/import"));
            realms.writeTo(imports);
            var port = FreePort.find();
            var log = home.resolve("keycloak.log");
            return new Keycloak("http://localhost:" + port, log, launch(home, port, log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path unpacked() throws IOException {
        try (var below = Files.list(Path.of("target", "keycloak"))) {
            return below.filter(Files::isDirectory).findFirst().orElseThrow().toAbsolutePath();
        }
    }

    private static Process launch(Path home, int port, Path log) throws IOException {
        var builder = new ProcessBuilder(
                        "bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-port=" + FreePort.find(),
                        "--hostname=http://localhost:" + port,
                        "--db=dev-mem",
                        "--cache=local")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_APPEND", JVM);
        return builder.start();
    }

    /** Returns when the last realm has been imported. */
    void awaitReady() {
        Awaitility.await("Keycloak, see " + log)
                .atMost(READY_LIMIT)
                .pollInterval(LOOK)
                .until(() -> TestRealms.NAMES.stream().allMatch(this::isServed));
    }

    private boolean isServed(String realm) {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak has ended, see " + log);
        }
        try {
            var request = HttpRequest.newBuilder(URI.create(issuer(realm))).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String issuer(String realm) {
        return url + "/realms/" + realm;
    }

    /** The keys with which a realm signs, as its own page of them shows them. */
    List<JsonNode> keys(String realm) {
        var request = HttpRequest.newBuilder(URI.create(issuer(realm) + "/protocol/openid-connect/certs"));
        return answer(request).required("keys").valueStream().toList();
    }

    /** The tokens that a person gets for name and password, through a client that asks for them. */
    Tokens ofPerson(String realm, String clientId, String name) {
        return tokens(
                realm,
                Map.of(
                        "grant_type", "password",
                        "client_id", clientId,
                        "username", name,
                        "password", name,
                        "scope", "openid"));
    }

    /** The tokens of a machine. */
    Tokens ofMachine(String realm, String clientId) {
        return tokens(
                realm,
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        clientId,
                        "client_secret",
                        TestRealms.secretOf(clientId)));
    }

    /**
     * What the issuer gives out.
     *
     * @param access says what one may
     * @param id says who one is; empty for a machine
     */
    record Tokens(String access, String id) {}

    private Tokens tokens(String realm, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = answer(HttpRequest.newBuilder(URI.create(issuer(realm) + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        return new Tokens(
                answer.required("access_token").textValue(),
                answer.path("id_token").asText());
    }

    private JsonNode answer(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer + ": " + answer.body());
            }
            return Json.parse(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    }
}

package dev.twelvefold.systemtests.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.Json;
import dev.twelvefold.testkit.EmbeddedDatabase;
import dev.twelvefold.testkit.EmbeddedKafka;
import dev.twelvefold.testkit.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The recipes of docs/tls.md: a broker by SASL_SSL, a database by verify-full, and the packaged services by HTTPS. */
class TlsEverywhereIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String PASSWORD = "Kafka's own secret";

    @TempDir
    static Path directory;

    private static final Map<Service, Integer> PORTS = new EnumMap<>(Service.class);
    private static final List<AutoCloseable> OPENED = new ArrayList<>();
    private static Certificate ours;
    private static Certificate strangers;
    private static EmbeddedKafka kafka;
    private static EmbeddedDatabase database;

    @BeforeAll
    static void startAll() throws Exception {
        ours = Certificate.in(directory, "ours");
        strangers = Certificate.in(directory, "strangers");
        database = opened(SecuredDatabase.start(ours));
        kafka = opened(EmbeddedKafka.temporary(brokerSecurity())).start();
        for (var service : Service.values()) {
            PORTS.put(service, FreePort.find());
            opened(PackagedService.start(service, environment(service), directory.resolve(service.title() + ".log")));
        }
        for (var service : Service.values()) {
            await(service.title()).atMost(LIMIT).until(() -> isReady(PORTS.get(service)));
        }
    }

    private static <T extends AutoCloseable> T opened(T part) {
        OPENED.add(0, part);
        return part;
    }

    @AfterAll
    static void closeAll() throws Exception {
        for (var part : OPENED) {
            part.close();
        }
    }

    private static Map<String, String> brokerSecurity() {
        var users =
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"broker\" password=\"b\""
                        + " user_broker=\"b\" user_twelvefold=\"" + PASSWORD + "\";";
        return Map.of(
                "sasl.enabled.mechanisms",
                "PLAIN",
                "sasl.mechanism.inter.broker.protocol",
                "PLAIN",
                "listener.name.sasl_ssl.plain.sasl.jaas.config",
                users,
                "ssl.keystore.type",
                "PEM",
                "ssl.keystore.key",
                Certificate.text(ours.key()),
                "ssl.keystore.certificate.chain",
                Certificate.text(ours.certificate()),
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.certificates",
                Certificate.text(ours.authority()));
    }

    private static Map<String, String> environment(Service service) {
        var all = new HashMap<>(kafkaEnvironment());
        all.putAll(databaseEnvironment(service));
        all.putAll(httpEnvironment(PORTS.get(service)));
        return all;
    }

    private static Map<String, String> httpEnvironment(int port) {
        return Map.of(
                "QUARKUS_PROFILE",
                "local",
                "QUARKUS_HTTP_INSECURE_REQUESTS",
                "disabled",
                "QUARKUS_HTTP_SSL_PORT",
                Integer.toString(port),
                "QUARKUS_HTTP_SSL_CERTIFICATE_FILES",
                ours.certificate().toString(),
                "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_FILES",
                ours.key().toString(),
                "QUARKUS_HTTP_SSL_CERTIFICATE_RELOAD_PERIOD",
                "1h");
    }

    private static Map<String, String> kafkaEnvironment() {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                kafka.bootstrapServers(),
                "KAFKA_SECURITY_PROTOCOL",
                "SASL_SSL",
                "KAFKA_SASL_MECHANISM",
                "PLAIN",
                "KAFKA_SASL_JAAS_CONFIG",
                login(PASSWORD),
                "KAFKA_SSL_TRUSTSTORE_TYPE",
                "PEM",
                "KAFKA_SSL_TRUSTSTORE_LOCATION",
                ours.authority().toString());
    }

    private static String login(String password) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"twelvefold\" password=\"%s\";"
                .formatted(password);
    }

    private static Map<String, String> databaseEnvironment(Service service) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl(service, "sslmode=verify-full", ours),
                "QUARKUS_DATASOURCE_USERNAME", service.database(),
                "QUARKUS_DATASOURCE_PASSWORD", service.database());
    }

    private static String jdbcUrl(Service service, String mode, Certificate trusted) {
        return database.jdbcUrl(service.database()) + "?" + mode + "&sslrootcert=" + trusted.authority();
    }

    @Test
    void aComplaintBecomesACaseAndEveryConnectionIsEncrypted() throws Exception {
        var body =
                "{\"customerId\":\"tls-1\",\"category\":\"attitude\",\"touchpoint\":\"store\",\"description\":\"Rude.\"}";
        var posted = call(ours, Service.FEEDBACK, "/api/v1/complaints", BodyPublishers.ofString(body));

        assertThat(posted.statusCode()).as(posted.body()).isEqualTo(202);
        await().atMost(LIMIT).untilAsserted(() -> assertThat(get(Service.SEGMENTATION, "/api/v1/customers/tls-1")
                        .path("customerClass")
                        .asText())
                .isEqualTo("EXTREME"));
        await().atMost(LIMIT).untilAsserted(() -> assertThat(
                        get(Service.RECOVERY, "/api/v1/cases?customerId=tls-1").required("items"))
                .hasSize(1));
    }

    @Test
    void whoTrustsAnotherAuthorityDoesNotTalkToUs() {
        Assertions.assertThatThrownBy(() -> call(strangers, Service.FEEDBACK, "/q/health", BodyPublishers.noBody()))
                .isInstanceOf(SSLHandshakeException.class);
    }

    /** The service starts, says what is wrong, and is not ready. */
    @ParameterizedTest
    @CsvSource({
        "wrong-password, Authentication failed",
        "wrong-authority, SSL handshake failed",
        "plaintext, Topics could not be checked"
    })
    void aBrokerThatDoesNotKnowTheServiceKeepsItFromBeingReady(String mistake, String said) throws Exception {
        var port = FreePort.find();
        var environment = new HashMap<>(environment(Service.FEEDBACK));
        environment.putAll(httpEnvironment(port));
        switch (mistake) {
            case "wrong-password" -> environment.put("KAFKA_SASL_JAAS_CONFIG", login("another"));
            case "wrong-authority" ->
                environment.put(
                        "KAFKA_SSL_TRUSTSTORE_LOCATION", strangers.authority().toString());
            default -> environment.put("KAFKA_SECURITY_PROTOCOL", "PLAINTEXT");
        }
        try (var service = PackagedService.start(Service.FEEDBACK, environment, directory.resolve(mistake + ".log"))) {
            await().atMost(LIMIT).untilAsserted(() -> assertThat(service.log()).contains(said));
            await().atMost(LIMIT).until(() -> status(port) == 503);
        }
    }

    /** The database is needed for the start: the service ends, and says what is wrong. */
    @ParameterizedTest
    @CsvSource({"plaintext, no encryption", "wrong-authority, PKIX path"})
    void aDatabaseThatIsNotTheOneMeantEndsTheStart(String mistake, String said) throws Exception {
        var environment = new HashMap<>(environment(Service.SEGMENTATION));
        environment.putAll(httpEnvironment(FreePort.find()));
        environment.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                mistake.equals("plaintext")
                        ? jdbcUrl(Service.SEGMENTATION, "sslmode=disable", ours)
                        : jdbcUrl(Service.SEGMENTATION, "sslmode=verify-full", strangers));
        try (var service = PackagedService.start(
                Service.SEGMENTATION, environment, directory.resolve("database-" + mistake + ".log"))) {
            await().atMost(LIMIT).until(() -> !service.isAlive());
            assertThat(service.log()).contains(said);
        }
    }

    private static JsonNode get(Service service, String path) throws Exception {
        return Json.parse(call(ours, service, path, null).body());
    }

    private static boolean isReady(int port) throws Exception {
        return status(port) == 200;
    }

    /** 0 while nobody listens. */
    private static int status(int port) throws Exception {
        try {
            return send(ours, request(port, "/q/health/ready").build()).statusCode();
        } catch (IOException notListening) {
            return 0;
        }
    }

    private static HttpResponse<String> call(
            Certificate trusted, Service service, String path, HttpRequest.BodyPublisher body) throws Exception {
        var request = request(PORTS.get(service), path);
        return send(trusted, body == null ? request.build() : request.POST(body).build());
    }

    private static HttpRequest.Builder request(int port, String path) {
        var credentials = Base64.getEncoder().encodeToString("agent:agent".getBytes());
        return HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(Certificate trusted, HttpRequest request) throws Exception {
        return HttpClient.newBuilder().sslContext(trusted.trusting()).build().send(request, BodyHandlers.ofString());
    }
}

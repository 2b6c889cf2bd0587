package dev.twelvefold.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stack as the system tests use it, inside their JVM. */
class LocalStackIT {

    private Sandbox sandbox;
    private StackConfig config;

    @BeforeEach
    void create(@TempDir Path directory) throws Exception {
        sandbox = Sandbox.create(directory).withCluster();
        config = StackConfig.of(sandbox.repository(), sandbox.data()).withPorts(Ports.free());
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        assertThat(sandbox.processes()).isEmpty();
    }

    @Test
    void killsAndRestartsAServiceAndItsInfrastructure() throws Exception {
        StackConfig two = config.withServices(Set.of(Service.FEEDBACK, Service.SEGMENTATION))
                .withEnvironment(Service.SEGMENTATION, Map.of("EXTRA", "given"));
        try (LocalStack stack = LocalStack.start(two)) {
            assertThat(status(stack.segmentationUrl())).isEqualTo(200);
            assertThatThrownBy(() -> status(stack.recoveryUrl())).isInstanceOf(java.io.IOException.class);

            stack.kill(Service.SEGMENTATION);
            assertThatThrownBy(() -> status(stack.segmentationUrl())).isInstanceOf(java.io.IOException.class);
            assertThat(status(stack.feedbackUrl())).isEqualTo(200);

            stack.start(Service.SEGMENTATION);
            assertThat(status(stack.segmentationUrl())).isEqualTo(200);
            assertThat(stack.log(Service.SEGMENTATION).lines().filter(line -> line.contains("starts in profile local")))
                    .hasSize(2);

            stack.stopBroker();
            stack.stopDatabase();
            stack.startDatabase();
            stack.startBroker();
            DriverManager.getConnection(stack.jdbcUrl("segmentation"), "segmentation", "segmentation")
                    .close();
        }
    }

    @Test
    void showsTheMailThatWasSent() throws Exception {
        try (LocalStack stack = LocalStack.start(config.withServices(Set.of()))) {
            send(config.ports().smtp(), "an@example.com");
            stack.stopMail();
            assertThatThrownBy(() -> send(config.ports().smtp(), "an@example.com"))
                    .isInstanceOf(java.io.IOException.class);
            stack.startMail();
            send(config.ports().smtp(), "An@Example.com");
            send(config.ports().smtp(), "other@example.com");

            assertThat(get(stack.mailUrl() + "/api/messages?to=an@example.COM").body())
                    .containsOnlyOnce("\"messageId\":\"<an@example.com>\"")
                    .doesNotContain("other");
        }
    }

    private static void send(int port, String to) throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            String mail = "HELO x\r\nMAIL FROM:<a@b>\r\nRCPT TO:<%s>\r\nDATA\r\nMessage-ID: <%s>\r\n\r\n.\r\nQUIT\r\n";
            socket.getOutputStream()
                    .write(mail.formatted(to, to.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8));
            // To the end of what the server says: then it has the mail.
            socket.getInputStream().readAllBytes();
        }
    }

    @Test
    void saysWhatAServiceThatDoesNotBecomeReadySays() {
        StackConfig sick = config.withServices(Set.of(Service.FEEDBACK))
                .withEnvironment(Service.FEEDBACK, Map.of("FAKE_feedback", "sick"))
                .withReadyLimit(Duration.ofSeconds(5));

        assertThatThrownBy(() -> LocalStack.start(sick))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("feedback-service is not ready after 5 s")
                .hasMessageContaining("{\"status\": \"503\"}");
    }

    @Test
    void killsAServiceThatIgnoresTheRequestToStop() {
        StackConfig stubborn = config.withServices(Set.of(Service.RECOVERY))
                .withEnvironment(Service.RECOVERY, Map.of("FAKE_recovery", "stubborn"))
                .withStopLimit(Duration.ofSeconds(2));
        LocalStack stack = LocalStack.start(stubborn);
        long pid = stack.pid(Service.RECOVERY);

        stack.close();

        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    private static int status(String url) throws Exception {
        return get(url + "/q/health/ready").statusCode();
    }

    private static HttpResponse<String> get(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }
}

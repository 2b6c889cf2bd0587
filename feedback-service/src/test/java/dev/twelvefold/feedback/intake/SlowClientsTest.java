package dev.twelvefold.feedback.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.twelvefold.feedback.Api;
import dev.twelvefold.feedback.LocalUsers;
import dev.twelvefold.feedback.Published;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that send or read slowly, or not at all: nobody waits for them, and those who stop are dropped. */
@QuarkusTest
@TestProfile(SlowClientsTest.Impatient.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "feedback"))
class SlowClientsTest {
    /** The same limits as ever, but seconds in place of minutes. */
    public static class Impatient extends LocalUsers {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.idle-timeout", "3s", "quarkus.http.read-timeout", "2s");
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Fewer than there are threads for batches. */
    private static final int SLOW = 30;

    /** So few that the last is read before it counts as one that stopped. */
    private static final int READERS = 5;

    private static final int AHEAD = 50;

    @TestHTTPResource("/")
    URI root;

    private final String customer = Api.customer();
    private final Published published = new Published();
    private final List<RawClient> clients = new ArrayList<>();

    @AfterEach
    void hangUp() {
        clients.forEach(RawClient::close);
    }

    @Test
    void postsThatStopHalfWayHoldUpNobodyAndAreDropped() throws IOException {
        for (var i = 0; i < SLOW; i++) {
            connect().post("ratings", "application/json", 1_000, "{\"customerId\":");
        }

        othersAreServed();
        for (var client : clients) {
            assertThat(client.untilClosed()).doesNotStartWith("HTTP/1.1 202");
        }
        assertThat(published.of(customer)).hasSize(1);
    }

    @Test
    void batchesThatStopHalfWayHoldUpNobodyAndAreDroppedAndTheirWholeLinesCount() throws IOException {
        var line = Api.line(customer, 1);
        for (var i = 0; i < SLOW; i++) {
            connect().post("batches", Api.NDJSON, 1_000, line + "{\"kind\":");
        }

        othersAreServed();
        for (var client : clients) {
            assertThat(client.untilClosed()).isEmpty();
        }
        await().atMost(PATIENCE).until(() -> published.of(customer).size() == 1 + SLOW);
    }

    @Test
    void aPostThatComesByteByByteIsTakenInAndHoldsUpNobody() throws IOException {
        var body = Api.rating(customer);
        var client = connect();
        client.post("ratings", "application/json", body.length(), "");
        var bytes = body.chars().iterator();

        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            client.write(String.valueOf((char) bytes.nextInt()));
            return !bytes.hasNext();
        });

        othersAreServed();
        assertThat(client.untilClosed()).startsWith("HTTP/1.1 202 ");
        assertThat(published.of(customer)).hasSize(2);
    }

    @Test
    void anAnswerThatIsReadSlowlyIsWholeAndHoldsUpNobody() throws IOException {
        var name = "x".repeat(120);
        var lines = "{\"%s\":1,\"kind\":\"rating\",\"customerId\":\"c\",\"score\":5,\"touchpoint\":\"t\"}\n"
                .formatted(name)
                .repeat(1_000);
        for (var i = 0; i < READERS; i++) {
            connect().post("batches", Api.NDJSON, lines.length(), lines);
        }

        othersAreServed();
        for (var client : clients) {
            var answer = client.untilClosed();
            assertThat(answer).startsWith("HTTP/1.1 200 ");
            assertThat(new ObjectMapper().readTree(RawClient.body(answer)).get("errors"))
                    .hasSize(1_000);
        }
    }

    @Test
    void whoSendsRequestAfterRequestAndTakesNoAnswerIsDropped() throws IOException {
        var client = connect();

        assertThat(client.pipelineUntilClosed(PATIENCE)).isTrue();

        othersAreServed();
    }

    @Test
    void whoSendsSomeRequestsAheadGetsEveryAnswer() throws IOException {
        var client = connect();

        client.pipeline(AHEAD);
        client.post("ratings", "application/json", 2, "{}");

        assertThat(client.untilClosed().split("HTTP/1.1 ", -1)).hasSize(1 + AHEAD + 1);
    }

    @Test
    void aConnectionThatNobodyUsesIsClosed() throws IOException {
        assertThat(connect().untilClosed()).isEmpty();
    }

    private RawClient connect() throws IOException {
        var client = new RawClient(root);
        clients.add(client);
        return client;
    }

    private void othersAreServed() {
        var posted = Api.post("ratings", Api.rating(customer));
        var read = Api.as("agent").get("/api/v1/feedback?limit=1");

        assertThat(posted.statusCode()).isEqualTo(202);
        assertThat(posted.timeIn(TimeUnit.MILLISECONDS)).isLessThan(2_000);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.timeIn(TimeUnit.MILLISECONDS)).isLessThan(2_000);
    }
}

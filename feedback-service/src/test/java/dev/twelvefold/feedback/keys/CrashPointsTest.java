package dev.twelvefold.feedback.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.feedback.Api;
import dev.twelvefold.feedback.LocalUsers;
import dev.twelvefold.feedback.Published;
import dev.twelvefold.messaging.kafka.CloudEvent;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An instance that ended between remembering a key, publishing, and concluding: the next post with the key finds its traces. */
@QuarkusTest
@TestProfile(LocalUsers.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "feedback"))
class CrashPointsTest {
    private final String customer = Api.customer();
    private final Published published = new Published();
    private Response first;
    private UUID eventId;

    /** The key is remembered, and its attempt concluded. */
    @BeforeEach
    void postOnce() {
        first = post();
        eventId = UUID.fromString(first.path("eventId"));
        await().atMost(10, TimeUnit.SECONDS).until(() -> "PUBLISHED".equals(KeyTables.state(eventId)));
    }

    @Test
    void anAttemptWhoseInstanceIsGoneIsPublishedByTheRetryAsItWasFirstTakenIn() throws SQLException {
        KeyTables.alter(eventId, "SENDING", -1);

        var retry = post();

        assertThat(retry.statusCode()).isEqualTo(202);
        assertThat(retry.header("Idempotent-Replayed")).isNull();
        assertThat(retry.asString()).isEqualTo(first.asString());
        assertRepublishedAlike();
    }

    @Test
    void anAttemptThatFailedIsPublishedByTheRetry() throws SQLException {
        KeyTables.alter(eventId, "FAILED", 60);

        assertThat(post().asString()).isEqualTo(first.asString());
        assertRepublishedAlike();
        await().atMost(10, TimeUnit.SECONDS).until(() -> "PUBLISHED".equals(KeyTables.state(eventId)));
    }

    @Test
    void anotherBodyGainsNothingFromACrash() throws SQLException {
        KeyTables.alter(eventId, "SENDING", -1);

        var other = Api.as("frontline")
                .contentType("application/json")
                .header("Idempotency-Key", customer)
                .body(Api.rating(customer).replace("5", "1"))
                .post("/api/v1/ratings");

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(published.of(customer)).hasSize(1);
    }

    @Test
    void aPostWhoseKeyAnotherInstanceHasInFlightWaitsForThatAnswer() throws SQLException {
        KeyTables.alter(eventId, "SENDING", 60);
        var waiting = CompletableFuture.supplyAsync(this::post);
        await().during(300, TimeUnit.MILLISECONDS).atMost(2, TimeUnit.SECONDS).until(() -> !waiting.isDone());

        KeyTables.alter(eventId, "PUBLISHED", 60);

        var answer = waiting.join();
        assertThat(answer.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(answer.asString()).isEqualTo(first.asString());
        assertThat(published.of(customer)).hasSize(1);
    }

    @Test
    void aPostThatWaitsPublishesOnceTheOtherInstanceTurnsOutToBeGone() throws SQLException {
        KeyTables.alter(eventId, "SENDING", 2);

        assertThat(post().asString()).isEqualTo(first.asString());
        assertRepublishedAlike();
    }

    @Test
    void aPostDoesNotWaitForEver() throws SQLException {
        KeyTables.alter(eventId, "SENDING", 60);

        var refused = post();

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        assertThat(refused.timeIn(TimeUnit.MILLISECONDS)).isLessThan(5_000);
    }

    private void assertRepublishedAlike() {
        var events = published.of(customer);
        assertThat(events).hasSize(2);
        assertThat(events.get(1).value()).isEqualTo(events.get(0).value());
        assertThat(Published.header(events.get(1), CloudEvent.ID))
                .isEqualTo(Published.header(events.get(0), CloudEvent.ID));
    }

    private Response post() {
        return Api.as("frontline")
                .contentType("application/json")
                .header("Idempotency-Key", customer)
                .body(Api.rating(customer))
                .post("/api/v1/ratings");
    }
}

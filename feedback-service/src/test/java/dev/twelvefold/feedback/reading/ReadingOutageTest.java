package dev.twelvefold.feedback.reading;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.feedback.Api;
import dev.twelvefold.feedback.LocalUsers;
import dev.twelvefold.messaging.consume.ConsumerState;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LocalUsers.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "feedback"))
class ReadingOutageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    ConsumerState consumers;

    private final String customer = Api.customer();

    @AfterEach
    void heal() {
        KafkaAndPostgres.startDatabase();
        await().atMost(PATIENCE).until(() -> consumers.failing().isEmpty());
    }

    @Test
    void withoutItsDatabaseTheServiceTakesPostsAndCatchesUpLater() {
        KafkaAndPostgres.stopDatabase();

        var rating = post("ratings", Api.rating(customer));
        var inquiry = post("activities", "{\"customerId\":\"%s\",\"type\":\"inquired\"}".formatted(customer));
        await().atMost(PATIENCE).until(() -> consumers
                .failing()
                .keySet()
                .containsAll(Stream.of("experiences", "activities").toList()));
        unavailable(read("feedback/" + rating));
        unavailable(read("feedback?kind=rating"));
        unavailable(read("customers/" + customer + "/feedback"));
        assertThat(get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
        var later = post("ratings", Api.rating(customer));

        KafkaAndPostgres.startDatabase();

        for (var eventId : new String[] {rating, inquiry, later}) {
            await().atMost(PATIENCE).until(() -> read("feedback/" + eventId).statusCode() == 200);
        }
    }

    @Test
    void aFrozenDatabaseHoldsUpNobodyForLong() throws SQLException {
        var before = post("ratings", Api.rating(customer));
        await().atMost(PATIENCE).until(() -> read("feedback/" + before).statusCode() == 200);
        var frozen = Frozen.database();
        String during;
        try {
            during = post("ratings", Api.rating(customer));
            unavailable(read("feedback/" + before));
            Stream.generate(() -> CompletableFuture.supplyAsync(() -> read("feedback?maxScore=2")))
                    .limit(20)
                    .toList()
                    .forEach(reading -> unavailable(reading.join()));
            assertThat(get("/q/health/ready").statusCode()).isEqualTo(200);
            post("ratings", Api.rating(customer));
        } finally {
            frozen.thaw();
        }

        await().atMost(PATIENCE).until(() -> read("feedback/" + during).statusCode() == 200);
        assertThat(read("feedback/" + before).statusCode()).isEqualTo(200);
    }

    private static String post(String path, String body) {
        var answer = Api.post(path, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        return answer.jsonPath().getString("eventId");
    }

    private static Response read(String path) {
        return Api.as("analyst").get("/api/v1/" + path);
    }

    private static void unavailable(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
        assertThat(answer.contentType()).isEqualTo(Api.PROBLEM);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.getTimeIn(TimeUnit.MILLISECONDS)).isLessThan(5_000);
    }
}

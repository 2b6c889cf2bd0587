package dev.twelvefold.feedback.intake;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.feedback.Api;
import dev.twelvefold.feedback.LocalUsers;
import dev.twelvefold.feedback.Published;
import dev.twelvefold.feedback.load.Backlog;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LocalUsers.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "feedback"))
class BrokerOutageTest {
    @TestHTTPResource("/api/v1/ratings")
    URI ratings;

    @Inject
    Backlog backlog;

    private final String customer = Api.customer();
    private final Published published = new Published();

    @AfterEach
    void heal() {
        KafkaAndPostgres.startBroker();
        await().atMost(Duration.ofSeconds(30)).until(() -> post().statusCode() == 202);
        await().atMost(Duration.ofSeconds(10)).until(() -> backlog.events() == 0);
    }

    @Test
    void anOutageIsAnsweredInTimeAndEnds() {
        assertThat(post().statusCode()).isEqualTo(202);
        assertThat(get("/q/health/ready").statusCode()).isEqualTo(200);
        KafkaAndPostgres.stopBroker();

        unavailable(post());
        unavailable(post());
        assertThat(get("/q/health/ready").statusCode()).isEqualTo(503);
        assertThat(get("/q/health/live").statusCode()).isEqualTo(200);

        KafkaAndPostgres.startBroker();
        await().atMost(Duration.ofSeconds(20)).until(() -> post().statusCode() == 202);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> get("/q/health/ready").statusCode() == 200);
    }

    /**
     * Three hundred posts do not wait for one another: one after the other they would take minutes. That a post by itself is
     * answered within five seconds is shown above; here a busy machine is given more.
     */
    @Test
    void manyPostsAtOnceDoNotWaitForOneAnother() {
        KafkaAndPostgres.stopBroker();

        var http = HttpClient.newHttpClient();
        var posts = Stream.generate(System::nanoTime)
                .limit(300)
                .map(start -> http.sendAsync(request(), BodyHandlers.ofString()).thenAccept(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(503);
                    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
                }))
                .toArray(CompletableFuture<?>[]::new);

        CompletableFuture.allOf(posts).join();
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(ratings)
                .header("Authorization", Api.authorization("frontline"))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20))
                .POST(BodyPublishers.ofString(Api.rating(customer)))
                .build();
    }

    @Test
    void aBatchTellsHowFarItCame() {
        var lines = new StringBuilder();
        for (var i = 0; i < 2_000; i++) {
            lines.append(Api.line(customer, i).replace("\"}", "x".repeat(3_000) + "\"}"));
        }
        lines.insert(0, "nonsense\n");

        var answer = CompletableFuture.supplyAsync(() -> repeatedly(lines.toString()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !published.of(customer).isEmpty());
        KafkaAndPostgres.stopBroker();
        var problem = answer.join();

        assertThat(problem.contentType()).isEqualTo(Api.PROBLEM);
        assertThat(problem.header("Retry-After")).isEqualTo("5");
        assertThat(problem.jsonPath().getInt("accepted")).isBetween(0, 1_999);
        assertThat(problem.jsonPath().getInt("rejected")).isBetween(0, 1);
        KafkaAndPostgres.startBroker();
        heal();
        assertThat(published.of(customer))
                .hasSizeGreaterThanOrEqualTo(problem.jsonPath().getInt("accepted"));
    }

    /** Until one of them meets the outage. */
    private static Response repeatedly(String lines) {
        return Stream.generate(() -> Api.batch(lines))
                .limit(100)
                .filter(answer -> answer.statusCode() != 200)
                .findFirst()
                .orElseThrow();
    }

    private static void unavailable(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
        assertThat(answer.contentType()).isEqualTo(Api.PROBLEM);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.getTimeIn(TimeUnit.MILLISECONDS)).isLessThan(5_000);
    }

    private Response post() {
        return Api.post("ratings", Api.rating(customer));
    }
}

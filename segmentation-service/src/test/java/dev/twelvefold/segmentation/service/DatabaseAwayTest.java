package dev.twelvefold.segmentation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LocalProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "segmentation"))
class DatabaseAwayTest {
    private static final String AGE = "twelvefold_consumer_oldest_age_seconds{topic=\"feedback.experiences.v1\"}";
    private static final String LAG = "twelvefold_consumer_lag_records{topic=\"feedback.experiences.v1\"}";

    private final Given given = Given.customerOf("away");

    @AfterEach
    void bringBack() {
        KafkaAndPostgres.startDatabase();
    }

    @Test
    void eventsWaitForTheDatabaseAndTheServiceSaysSo() {
        KafkaAndPostgres.stopDatabase();
        try (var wire = new Wire()) {
            wire.publish(List.of(given.complaint()));
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> ready() == 503);
        KafkaAndPostgres.startDatabase();
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> Given.as("analyst")
                .get("/api/v1/customers/" + given.customer())
                .then()
                .statusCode(200)
                .body("customerClass", equalTo("EXTREME"))
                .body("version", equalTo(1)));
        await().atMost(Duration.ofSeconds(30)).until(() -> ready() == 200);
    }

    @Test
    void readingAnswersThatTheDatabaseIsAway() {
        KafkaAndPostgres.stopDatabase();
        Given.as("analyst")
                .get("/api/v1/segments")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5");
    }

    /** What waits is known from the broker, what only the database knows is left out, and a scrape waits for neither. */
    @Test
    void metricsTellHowLongEventsWaitForTheDatabase() {
        KafkaAndPostgres.stopDatabase();
        try (var wire = new Wire()) {
            wire.publish(List.of(given.complaint()));
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(Metrics.scraped().value(AGE)).isGreaterThan(1);
            assertThat(Metrics.scraped().value(LAG)).isPositive();
            assertThat(Metrics.scraped().value("twelvefold_outbox_rows")).isNaN();
        });
        var age = Metrics.scraped().value(AGE);
        await().atMost(Duration.ofSeconds(30)).until(() -> Metrics.scraped().value(AGE) > age + 1);

        KafkaAndPostgres.startDatabase();

        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            assertThat(Metrics.scraped().value(AGE)).isZero();
            assertThat(Metrics.scraped().value(LAG)).isZero();
            assertThat(Metrics.scraped().value("twelvefold_outbox_rows")).isZero();
        });
    }

    private static int ready() {
        return RestAssured.get("/q/health/ready").statusCode();
    }
}

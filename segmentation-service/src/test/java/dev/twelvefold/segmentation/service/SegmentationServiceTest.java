package dev.twelvefold.segmentation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.Topics;
import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.messaging.kafka.CloudEvent;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LocalProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "segmentation"))
class SegmentationServiceTest {
    private final Wire wire = new Wire();
    private final Given given = Given.customerOf("story");
    private final String customer = given.customer();
    private final Instant now = given.now();

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void aComplaintMakesACustomerExtremeAndTwelveFivesHeal() {
        var complaint = wire.publish(List.of(given.complaint())).get(0);
        awaitView().body("customerClass", equalTo("EXTREME"));
        var fives = wire.publish(Collections.nCopies(12, given.rating(5)));
        awaitVersionOf("HESITANT")
                .body("previousClass", equalTo("EXTREME"))
                .body("ledger.owed", equalTo(0))
                .body("ledger.positives", equalTo(12));

        get("/api/v1/customers/" + customer + "/ledger")
                .body("items[0].openedBy", equalTo(complaint))
                .body("items[0].repaidBy", equalTo(fives));
        get("/api/v1/customers/" + customer + "/transitions")
                .body("items.to", contains("EXTREME", "HESITANT"))
                .body("items.causedBy", contains(complaint, fives.get(11)))
                .body("items.classVersion", contains(1, 2));
    }

    @Test
    void theClassOfAPastInstantIsTheOnePublishedByThen() {
        wire.publish(List.of(given.complaint()));
        awaitVersionOf("EXTREME");
        wire.publish(Collections.nCopies(12, given.rating(5)));
        var healed = awaitVersionOf("HESITANT").extract().jsonPath().getString("classSince");
        var path = "/api/v1/customers/" + customer + "?at=";
        var hurt = get("/api/v1/customers/" + customer + "/transitions")
                .extract()
                .jsonPath()
                .getString("items[0].at");

        get(path + hurt).body("customerClass", equalTo("EXTREME")).body("classVersion", equalTo(1));
        get(path + Instant.parse(healed).minusNanos(1000)).body("customerClass", equalTo("EXTREME"));
        get(path + healed)
                .body("customerClass", equalTo("HESITANT"))
                .body("previousClass", equalTo("EXTREME"))
                .body("treatment", equalTo("reassure"));
        refused(path + Instant.parse(hurt).minusNanos(1000), 404);
        refused(path + Instant.now().plusSeconds(60), 400);
        refused(path + "yesterday", 400);
    }

    @Test
    void everyChangeAndTheLatestViewArePublished() {
        var burst = new ArrayList<CustomerEvent>(List.of(given.complaint()));
        burst.addAll(Collections.nCopies(12, given.rating(5)));
        wire.publish(burst);
        awaitVersionOf("HESITANT");

        await().untilAsserted(() -> assertThat(Wire.dataOf(Topics.CLASS_CHANGES, customer))
                .extracting(change -> change.get("to").textValue())
                .containsExactly("EXTREME", "HESITANT"));
        await().untilAsserted(() ->
                assertThat(latestView().get("customerClass").textValue()).isEqualTo("HESITANT"));
        assertThat(latestView().get("version").longValue())
                .isEqualTo(view().extract().jsonPath().getLong("version"));
    }

    @Test
    void aRepeatedEventHasNoEffect() {
        var event = CloudEvent.of(EventIds.fresh(), "/test", now, given.rating(1));
        wire.send(event.toRecord());
        awaitView().body("ledger.owed", equalTo(12));
        var version = view().extract().jsonPath().getLong("version");
        wire.send(event.toRecord());
        wire.send(event.toRecord());
        wire.publish(List.of(given.rating(3)));
        await().untilAsserted(() -> view().body("ledger.neutrals", equalTo(1)));
        view().body("ledger.owed", equalTo(12)).body("version", equalTo((int) version + 1));
    }

    @Test
    void aPurchaseLeavesTheWindowByTimeAlone() {
        var year = Duration.ofHours(365 * 24);
        var edge = now.plusSeconds(6);
        wire.publish(List.of(
                given.purchase(now.minusSeconds(60), false),
                given.purchase(now.minusSeconds(30), false),
                given.purchase(edge.minus(year), false)));
        awaitVersionOf("LOYAL");
        awaitVersionOf("HESITANT").body("purchases.last365Days", equalTo(2)).body("purchases.lifetime", equalTo(3));
        get("/api/v1/customers/" + customer + "/transitions").body("items[-1].causedBy", equalTo("time"));
        var at = Instant.parse(view().extract().jsonPath().getString("classSince"));
        assertThat(at).isBetween(edge, edge.plusSeconds(60));
    }

    @Test
    void aPurchaseOfTheFutureCountsWhenItsTimeHasCome() {
        wire.publish(List.of(given.registered()));
        awaitView().body("customerClass", equalTo("NAIVE"));
        wire.publish(List.of(given.purchase(now.plusSeconds(5), false)));
        awaitVersionOf("HESITANT").body("ladder", equalTo("CASUAL")).body("purchases.lifetime", equalTo(1));
    }

    @Test
    void whatCannotBeReadGoesToTheDeadLettersAndHoldsUpNobody() {
        var bad = new ProducerRecord<>(Topics.EXPERIENCES, bytes(customer), bytes("{\"customerId\": not json"));
        bad.headers().add("ce_specversion", bytes("1.0")).add("ce_id", bytes(EventIds.fresh()));
        bad.headers().add("ce_type", bytes("dev.twelvefold.feedback.rated.v1"));
        wire.send(bad);
        wire.publish(List.of(given.rating(4)));
        awaitView().body("ledger.neutrals", equalTo(1));

        var letters = Wire.read(
                Topics.deadLettersOf(Topics.EXPERIENCES, "segmentation-service"),
                record -> customer.equals(new String(record.key(), StandardCharsets.UTF_8)));
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.value()).isEqualTo(bad.value());
            assertThat(Wire.header(letter, "ce_type")).isEqualTo("dev.twelvefold.feedback.rated.v1");
            assertThat(Wire.header(letter, "dlq_reason")).isEqualTo("data is not one JSON value");
            assertThat(Wire.header(letter, "dlq_topic")).isEqualTo(Topics.EXPERIENCES);
        });
    }

    @Test
    void aFirstClassHasNothingBeforeIt() {
        wire.publish(List.of(given.registered()));
        awaitView()
                .body("customerClass", equalTo("NAIVE"))
                .body("previousClass", nullValue())
                .body("toNextRung.rung", equalTo("CASUAL"))
                .body("reasons", hasSize(1));
    }

    @Test
    void whoIsUnknownIsNotFound() {
        Given.as("analyst")
                .get("/api/v1/customers/nobody")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    private ValidatableResponse awaitView() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> view().statusCode(200));
        return view();
    }

    private ValidatableResponse awaitVersionOf(String customerClass) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> view().statusCode(200).body("customerClass", equalTo(customerClass)));
        return view();
    }

    private ValidatableResponse view() {
        return Given.as("analyst").get("/api/v1/customers/" + customer).then();
    }

    private ValidatableResponse get(String path) {
        return Given.as("analyst").get(path).then().statusCode(200);
    }

    private static void refused(String path, int status) {
        Given.as("analyst").get(path).then().statusCode(status).contentType("application/problem+json");
    }

    private JsonNode latestView() {
        var views = Wire.dataOf(Topics.CUSTOMERS, customer);
        return views.get(views.size() - 1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

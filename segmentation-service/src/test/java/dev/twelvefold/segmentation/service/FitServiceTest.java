package dev.twelvefold.segmentation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.twelvefold.contracts.Topics;
import dev.twelvefold.contracts.recovery.CaseClosed;
import dev.twelvefold.contracts.recovery.CaseOpened;
import dev.twelvefold.contracts.recovery.CaseRecovered;
import dev.twelvefold.contracts.recovery.CaseReopened;
import dev.twelvefold.contracts.recovery.CompensationIssued;
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
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LocalProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "segmentation"))
class FitServiceTest {
    private final Wire wire = new Wire();
    private final Given given = Given.customerOf("fit");

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void threeCasesAndMoreCompensationThanHalfOfWhatIsSpentMakeAMisfitAndNoChangeOfClass() {
        wire.publish(List.of(given.purchase(given.now().minusSeconds(60), false)));
        await().untilAsserted(() -> view().statusCode(200).body("fit", equalTo("POTENTIAL")));
        var paid = CloudEvent.of(EventIds.fresh(), "/test", Instant.now(), given.issued("3", "USD"));
        wire.publish(List.of(given.opened("case-1"), given.opened("case-2"), given.opened("case-3")));
        wire.send(paid.toRecord());
        wire.send(paid.toRecord());
        wire.publish(List.of(given.issued("2", "USD"), given.recovered("case-1")));
        await().untilAsserted(() -> assertThat(payments()).isEqualTo(2));
        view().body("fit", equalTo("POTENTIAL"));

        wire.publish(List.of(given.issued("0.01", "USD")));

        await().untilAsserted(() -> view().body("fit", equalTo("MISFIT")));
        view().body("classVersion", equalTo(1)).body("customerClass", equalTo("HESITANT"));
        assertThat(Database.number(cases("NOT is_open"))).isEqualTo(1);
        assertThat(Database.number(cases("is_open"))).isEqualTo(2);
        Given.as("analyst")
                .get("/api/v1/customers?fit=MISFIT&limit=200")
                .then()
                .body("items.customerId", hasItem(given.customer()));
        await().untilAsserted(() -> assertThat(Wire.dataOf(Topics.CUSTOMERS, given.customer()))
                .extracting(view -> view.get("fit").asText())
                .endsWith("MISFIT"));
    }

    @Test
    void aPaymentCountsUntilItLeavesTheWindow() {
        var edge = given.now().plusSeconds(8);
        wire.publish(List.of(given.purchase(given.now().minusSeconds(60), false)));
        wire.publish(List.of(given.opened("case-1"), given.opened("case-2"), given.opened("case-3")));
        wire.publish(List.of(given.issuedAt("9", "USD", edge.minus(Duration.ofDays(365)))));
        await().untilAsserted(() -> view().body("fit", equalTo("MISFIT")));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> view().body("fit", equalTo("POTENTIAL")));
        var updatedAt = Instant.parse(view().extract().jsonPath().getString("updatedAt"));
        assertThat(updatedAt).isBetween(edge, edge.plusSeconds(60));
    }

    /** Most of what happens to a case has no effect here, and leaves no trace; what is not listed is a dead letter. */
    @Test
    void whatIsOfNoInterestHoldsUpNobody() {
        var ofNoInterest = given.sampledCaseEventsBut(
                CaseOpened.class, CaseRecovered.class, CaseClosed.class, CaseReopened.class, CompensationIssued.class);
        assertThat(ofNoInterest).hasSizeGreaterThan(12);
        wire.publish(ofNoInterest);
        wire.send(withType(given.opened("case-1"), "recovery.case-eaten.v1"));
        wire.publish(List.of(given.opened("case-2")));
        await().untilAsserted(
                        () -> assertThat(Database.number(cases("is_open"))).isEqualTo(1));

        var letters = Wire.read(Topics.deadLettersOf(Topics.CASES, "segmentation-service"), record -> given.customer()
                .equals(new String(record.key(), StandardCharsets.UTF_8)));
        assertThat(letters)
                .extracting(letter -> Wire.header(letter, "ce_type"))
                .containsExactly("dev.twelvefold.recovery.case-eaten.v1");
        assertThat(payments()).isZero();
    }

    private static ProducerRecord<byte[], byte[]> withType(dev.twelvefold.contracts.CustomerEvent event, String type) {
        var record =
                CloudEvent.of(EventIds.fresh(), "/test", Instant.now(), event).toRecord();
        Headers headers = record.headers();
        headers.remove("ce_type").add("ce_type", ("dev.twelvefold." + type).getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private long payments() {
        return Database.number("SELECT count(*) FROM payment WHERE customer_id = '" + given.customer() + "'");
    }

    private String cases(String which) {
        return "SELECT count(*) FROM recovery_case WHERE customer_id = '" + given.customer() + "' AND " + which;
    }

    private ValidatableResponse view() {
        return Given.as("analyst").get("/api/v1/customers/" + given.customer()).then();
    }
}

package dev.twelvefold.segmentation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(PolicyProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "segmentation"))
class SimulationTest {
    private static final int CUSTOMERS = 300;

    private final Wire wire = new Wire();
    private final Random random = new Random(20261125);

    @AfterEach
    void close() {
        wire.close();
    }

    /** The proof of a simulation is the change itself. */
    @Test
    void aSimulationTellsWhatTheChangeThenDoes() {
        manyCustomers();
        var before = segments();
        var proposed = PolicyApi.inForce();
        PolicyApi.extreme(proposed, 2, 1);
        proposed.putObject("loyal").put("purchases", 1);

        var simulation = PolicyApi.json(
                PolicyApi.simulate(proposed).statusCode(200).extract().asString());
        assertThat(segments()).isEqualTo(before);
        var version = PolicyApi.change(
                policy -> proposed.properties().forEach(field -> policy.set(field.getKey(), field.getValue())));

        var after = segments();
        assertThat(simulation.get("classes")).isEqualTo(after.get("classes"));
        assertThat(simulation.get("atRisk")).isEqualTo(after.get("atRisk"));
        assertThat(simulation.get("total")).isEqualTo(after.get("total"));
        PolicyApi.version(version)
                .body("reevaluation.changed", equalTo(simulation.get("changed").asInt()));
        assertThat(simulation.get("changed").asInt()).isPositive().isEqualTo(offTheDiagonal(simulation.get("matrix")));
        before.get("classes").properties().forEach(from -> assertThat(
                        sum(simulation.get("matrix").get(from.getKey())))
                .as(from.getKey())
                .isEqualTo(from.getValue().asInt()));
    }

    @Test
    void aRecoveryWouldOpenForWhoeverBecomesExtremeAndHasNoOpenCase() {
        var hurt = Given.customerOf("hurt");
        var cared = Given.customerOf("cared");
        wire.publish(List.of(hurt.rating(1), cared.rating(1), cared.opened("case-1")));
        var proposed = PolicyApi.inForce();
        PolicyApi.extreme(proposed, 1, 1);
        await().untilAsserted(() -> {
            awaitKnown(hurt);
            awaitKnown(cared);
        });
        PolicyApi.change(policy -> PolicyApi.extreme(policy, 9, 9));

        var all = recoveries(proposed);
        wire.publish(List.of(cared.recovered("case-1")));
        await().untilAsserted(() -> assertThat(recoveries(proposed)).isEqualTo(all + 1));
        wire.publish(List.of(hurt.opened("case-2")));
        await().untilAsserted(() -> assertThat(recoveries(proposed)).isEqualTo(all));
    }

    @Test
    void anotherWindowCanNotBeSimulated() {
        var proposed = PolicyApi.inForce().put("window", "P30D");
        PolicyApi.simulate(proposed).statusCode(400).body("errors.pointer", contains("/window"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"frontline", "agent", "lead", "admin"})
    void whoMayNotSimulateIsTold(String user) {
        Given.as(user)
                .contentType("application/json")
                .body(PolicyApi.inForce().toString())
                .post("/api/v1/policy/simulations")
                .then()
                .statusCode(403);
    }

    private void manyCustomers() {
        var events = new ArrayList<CustomerEvent>();
        for (int i = 0; i < CUSTOMERS; i++) {
            var customer = Given.customerOf("many");
            events.add(customer.registered());
            events.addAll(Collections.nCopies(random.nextInt(3), customer.complaint()));
            events.addAll(Collections.nCopies(random.nextInt(3), customer.rating(1)));
            for (int purchases = random.nextInt(5); purchases > 0; purchases--) {
                events.add(customer.purchase(customer.now().minus(Duration.ofDays(purchases)), random.nextBoolean()));
            }
        }
        wire.publishAll(events);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> evaluated() == CUSTOMERS && experiencesAndPurchases() >= events.size() - CUSTOMERS);
    }

    private static long evaluated() {
        return Database.number("SELECT count(customer_class) FROM customer WHERE customer_id LIKE 'many-%'");
    }

    private static long experiencesAndPurchases() {
        return Database.number("SELECT sum(purchases + positives + negatives + neutrals) FROM customer");
    }

    private static void awaitKnown(Given customer) {
        await().untilAsserted(() -> Given.as("analyst")
                .get("/api/v1/customers/" + customer.customer())
                .then()
                .statusCode(200));
    }

    private static int recoveries(JsonNode proposed) {
        return PolicyApi.simulate(proposed).statusCode(200).extract().jsonPath().getInt("recoveries");
    }

    private static JsonNode segments() {
        var segments = (com.fasterxml.jackson.databind.node.ObjectNode)
                PolicyApi.json(Given.as("analyst").get("/api/v1/segments").asString());
        segments.remove("asOf");
        return segments;
    }

    private static int offTheDiagonal(JsonNode matrix) {
        var sum = 0;
        for (var from : matrix.properties()) {
            for (var to : from.getValue().properties()) {
                sum += from.getKey().equals(to.getKey()) ? 0 : to.getValue().asInt();
            }
        }
        return sum;
    }

    private static int sum(JsonNode counts) {
        var sum = 0;
        for (var count : counts) {
            sum += count.asInt();
        }
        return sum;
    }
}

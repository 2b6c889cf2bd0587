package dev.twelvefold.segmentation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.twelvefold.contracts.Topics;
import dev.twelvefold.messaging.EventJson;
import dev.twelvefold.segmentation.application.RulesDocument;
import dev.twelvefold.segmentation.domain.Rules;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(PolicyProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "segmentation"))
class PolicyTest {
    private final Wire wire = new Wire();
    private final Given given = Given.customerOf("policy");

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void theFirstPolicyIsThatOfTheDomain() {
        var first = PolicyApi.json(
                PolicyApi.version(1).body("createdBy", nullValue()).extract().asString());
        var defaults =
                PolicyApi.json(new String(EventJson.write(RulesDocument.of(Rules.DEFAULTS)), StandardCharsets.UTF_8));

        defaults.fieldNames()
                .forEachRemaining(name -> assertThat(first.get(name)).isEqualTo(defaults.get(name)));
        assertThat(first.at("/reevaluation/status").asText()).isEqualTo("done");
    }

    @Test
    void whoReadsItGetsTheVersionAsETagAndMaySendItBack() {
        var policy = PolicyApi.inForce();
        Given.as("agent").get("/api/v1/policy").then().statusCode(200).header("ETag", PolicyApi.tag(policy));

        var next = policy.get("version").asInt() + 1;
        PolicyApi.put(policy, PolicyApi.tag(policy))
                .statusCode(200)
                .header("ETag", "\"" + next + "\"")
                .body("version", equalTo(next))
                .body("createdBy", equalTo("manager"));
        Given.as("analyst")
                .get("/api/v1/policy/versions?limit=2")
                .then()
                .statusCode(200)
                .body("items.version", contains(next, next - 1));
    }

    @Test
    void aChangeMustNameTheVersionThatItReplaces() {
        var policy = PolicyApi.inForce();
        Given.as("manager")
                .contentType("application/json")
                .body(policy.toString())
                .put("/api/v1/policy")
                .then()
                .statusCode(428)
                .contentType("application/problem+json");
        PolicyApi.put(policy, "\"0\"").statusCode(412).contentType("application/problem+json");
        PolicyApi.put(policy, "W/" + PolicyApi.tag(policy)).statusCode(412);
        assertThat(PolicyApi.inForce().get("version")).isEqualTo(policy.get("version"));
    }

    @Test
    void ofManyChangesAtOnceOneIsMade() throws ExecutionException, InterruptedException {
        var policy = PolicyApi.inForce();
        var pool = Executors.newFixedThreadPool(10);
        try {
            var answers = new ArrayList<Integer>();
            Callable<Integer> change =
                    () -> PolicyApi.put(policy, PolicyApi.tag(policy)).extract().statusCode();
            for (var answer :
                    pool.invokeAll(IntStream.range(0, 20).mapToObj(i -> change).toList())) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
        } finally {
            pool.shutdownNow();
        }
        assertThat(PolicyApi.inForce().get("version").asInt())
                .isEqualTo(policy.get("version").asInt() + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"frontline", "agent", "lead", "analyst", "admin"})
    void nobodyButAManagerChangesIt(String user) {
        Given.as(user)
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{}")
                .put("/api/v1/policy")
                .then()
                .statusCode(403);
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
                refused("/extreme/openComplaints", policy -> PolicyApi.extreme(policy, 0, 2)),
                refused("/extreme/openNegatives", policy -> PolicyApi.extreme(policy, 1, -1)),
                refused("/extreme", policy -> policy.remove("extreme")),
                refused("/loyal/purchases", policy -> ((ObjectNode) policy.get("loyal")).put("purchases", "3")),
                refused("/loyal/purchases", policy -> ((ObjectNode) policy.get("loyal")).put("purchases", 2.5)),
                refused("/loyal", policy -> policy.putNull("loyal")),
                refused("/pennyPinching/discountedShare", policy -> share(policy, "1.01")),
                refused("/pennyPinching/discountedShare", policy -> share(policy, "0")),
                refused("/pennyPinching/discountedShare", policy -> share(policy, "0.80001")),
                refused("/ladder/strategic", policy -> ((ObjectNode) policy.get("ladder")).put("strategic", 3)),
                refused("/ladder/more", policy -> ((ObjectNode) policy.get("ladder")).put("more", 3)),
                refused("/misfit/costShare", policy -> ((ObjectNode) policy.get("misfit")).put("costShare", -0.5)),
                refused("/window", policy -> policy.put("window", "365 days")),
                refused("/window", policy -> policy.put("window", "PT0S")),
                refused("/window", policy -> policy.put("window", "PT0.5S")),
                refused("/window", policy -> policy.put("window", "P4000D")),
                refused("/ratesToUsd/USD", policy -> ((ObjectNode) policy.get("ratesToUsd")).put("USD", 2)),
                refused("/ratesToUsd/USD", policy -> ((ObjectNode) policy.get("ratesToUsd")).remove("USD")),
                refused("/ratesToUsd/XYZ", policy -> ((ObjectNode) policy.get("ratesToUsd")).put("XYZ", 2)),
                refused("/ratesToUsd/VND", policy -> ((ObjectNode) policy.get("ratesToUsd")).put("VND", 0)),
                refused("/surprise", policy -> policy.put("surprise", true)));
    }

    @ParameterizedTest
    @MethodSource
    void nonsense(String pointer, Consumer<ObjectNode> change) {
        var policy = PolicyApi.inForce();
        var tag = PolicyApi.tag(policy);
        change.accept(policy);

        PolicyApi.put(policy, tag)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", contains(pointer));
        PolicyApi.simulate(policy).statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void whatIsNoJsonIsRefused() {
        Given.as("manager")
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"extreme\":")
                .put("/api/v1/policy")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void aChangeEvaluatesEverybodyOnceAndItsTransitionsCarryItsVersion() {
        wire.publish(List.of(given.complaint()));
        awaitClass("EXTREME");
        var bystander = Given.customerOf("bystander");
        wire.publish(List.of(bystander.registered()));
        await().untilAsserted(() -> view(bystander.customer()).statusCode(200));
        var before = view(bystander.customer()).extract().jsonPath().getInt("version");

        var version = PolicyApi.change(policy -> PolicyApi.extreme(policy, 9, 9));

        view(given.customer())
                .body("customerClass", equalTo("HESITANT"))
                .body("atRisk", equalTo(true))
                .body("policyVersion", equalTo(version));
        Given.as("analyst")
                .get("/api/v1/customers/" + given.customer() + "/transitions")
                .then()
                .body("items.to", contains("EXTREME", "HESITANT"))
                .body("items[1].causedBy", equalTo("policy"))
                .body("items[1].policyVersion", equalTo(version));
        await().untilAsserted(() -> assertThat(Wire.dataOf(Topics.CLASS_CHANGES, given.customer()))
                .extracting(change -> change.get("policyVersion").asInt())
                .endsWith(version));
        view(bystander.customer()).body("policyVersion", equalTo(version)).body("version", equalTo(before + 1));
        var progress = PolicyApi.version(version).extract().jsonPath();
        assertThat(progress.getInt("reevaluation.evaluated")).isEqualTo(progress.getInt("reevaluation.total"));
        assertThat(progress.getInt("reevaluation.changed")).isPositive();
        assertThat(progress.getInt("reevaluation.percent")).isEqualTo(100);

        PolicyApi.change(policy -> PolicyApi.extreme(policy, 1, 2));
        view(given.customer()).body("customerClass", equalTo("EXTREME"));
    }

    @Test
    void anotherWindowCountsOtherwiseAndTheOldOneAgainAsBefore() {
        var now = given.now();
        wire.publish(IntStream.rangeClosed(1, 3)
                .mapToObj(i -> given.purchase(now.minus(Duration.ofDays(40L * i)), false))
                .toList());
        awaitClass("LOYAL");

        PolicyApi.change(policy -> policy.put("window", "P50D"));
        view(given.customer())
                .body("customerClass", equalTo("HESITANT"))
                .body("purchases.last365Days", equalTo(1))
                .body("purchases.lifetime", equalTo(3));

        PolicyApi.change(policy -> policy.put("window", "P365D"));
        view(given.customer())
                .body("customerClass", equalTo("LOYAL"))
                .body("purchases.last365Days", equalTo(3))
                .body("purchases.lifetime", equalTo(3));
    }

    @Test
    void theStreamGoesOnMeanwhileAndNobodyIsLeftBehind() {
        var crowd = IntStream.range(0, 1500)
                .mapToObj(i -> Given.customerOf("crowd"))
                .toList();
        wire.publishAll(crowd.stream().map(one -> one.rating(1)).toList());
        awaitAll(crowd, 1);

        var policy = PolicyApi.inForce();
        PolicyApi.extreme(policy, 1, 1);
        var version = PolicyApi.put(policy, PolicyApi.tag(policy))
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("version");
        wire.publishAll(crowd.stream().map(one -> one.rating(3)).toList());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> PolicyApi.version(version).body("reevaluation.status", equalTo("done")));
        awaitAll(crowd, version);

        var changes = Wire.changesByCustomer();
        crowd.forEach(one -> assertThat(changes.get(one.customer()))
                .as(one.customer())
                .extracting(
                        change -> change.get("to").asText() + change.get("classVersion") + change.get("policyVersion"))
                .hasSize(2)
                .endsWith("EXTREME2" + version));
        PolicyApi.change(back -> PolicyApi.extreme(back, 1, 2));
    }

    private void awaitAll(List<Given> crowd, int policyVersion) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var last = view(crowd.get(crowd.size() - 1).customer())
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(last.getInt("policyVersion")).isGreaterThanOrEqualTo(policyVersion);
        });
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Wire.changesByCustomer().keySet())
                        .containsAll(crowd.stream().map(Given::customer).toList()));
    }

    private ValidatableResponse awaitClass(String customerClass) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> view(given.customer()).statusCode(200).body("customerClass", equalTo(customerClass)));
        return view(given.customer());
    }

    private static ValidatableResponse view(String customer) {
        return Given.as("analyst").get("/api/v1/customers/" + customer).then();
    }

    private static Arguments refused(String pointer, Consumer<ObjectNode> change) {
        return Arguments.of(pointer, change);
    }

    private static void share(ObjectNode policy, String share) {
        ((ObjectNode) policy.get("pennyPinching")).put("discountedShare", new java.math.BigDecimal(share));
    }
}

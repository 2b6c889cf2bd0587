package dev.twelvefold.recovery.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.twelvefold.messaging.EventJson;
import dev.twelvefold.recovery.LocalProfile;
import dev.twelvefold.recovery.policy.application.RulesDocument;
import dev.twelvefold.recovery.policy.domain.Rules;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every change here puts in force what was in force before, so that other tests may share the database. */
@QuarkusTest
@TestProfile(LocalProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "recovery"))
class PolicyTest {
    @Test
    void theFirstPolicyIsThatOfTheDomain() {
        var first = PolicyApi.json(PolicyApi.as("analyst")
                .get(PolicyApi.PATH + "/versions/1")
                .then()
                .statusCode(200)
                .body("createdBy", nullValue())
                .extract()
                .asString());
        var defaults = PolicyApi.json(EventJson.text(RulesDocument.of(Rules.DEFAULTS)));

        defaults.fieldNames()
                .forEachRemaining(name -> assertThat(first.get(name)).as(name).isEqualTo(defaults.get(name)));
    }

    @Test
    void whoReadsItGetsTheVersionAsETagAndMaySendItBack() {
        var policy = PolicyApi.inForce();
        PolicyApi.as("agent").get(PolicyApi.PATH).then().statusCode(200).header("ETag", PolicyApi.tag(policy));

        var next = policy.get("version").asInt() + 1;
        PolicyApi.put(policy, PolicyApi.tag(policy))
                .statusCode(200)
                .header("ETag", "\"" + next + "\"")
                .body("version", equalTo(next))
                .body("createdBy", equalTo("manager"));
        PolicyApi.as("analyst")
                .get(PolicyApi.PATH + "/versions?limit=2")
                .then()
                .statusCode(200)
                .body("items.version", contains(next, next - 1));
        var again = PolicyApi.inForce();
        for (var ours : new String[] {"version", "createdAt", "createdBy"}) {
            policy.remove(ours);
            again.remove(ours);
        }
        assertThat(again).isEqualTo(policy);
    }

    @Test
    void aChangeMustNameTheVersionThatItReplaces() {
        var policy = PolicyApi.inForce();
        PolicyApi.as("manager")
                .contentType("application/json")
                .body(EventJson.text(policy))
                .put(PolicyApi.PATH)
                .then()
                .statusCode(428)
                .contentType("application/problem+json");
        PolicyApi.put(policy, "\"0\"").statusCode(412).contentType("application/problem+json");
        PolicyApi.put(policy, "W/" + PolicyApi.tag(policy)).statusCode(412);
        assertThat(PolicyApi.inForce().get("version")).isEqualTo(policy.get("version"));
    }

    @Test
    void ofManyChangesAtOnceOneIsMade() throws Exception {
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
    }

    @ParameterizedTest
    @ValueSource(strings = {"frontline", "agent", "lead", "analyst", "admin"})
    void nobodyButAManagerChangesIt(String user) {
        PolicyApi.as(user)
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{}")
                .put(PolicyApi.PATH)
                .then()
                .statusCode(403);
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
                refused("/suggestions", policy -> policy.remove("suggestions")),
                refused("/suggestions/currency", policy -> at(policy, "suggestions")
                        .put("currency", "XYZ")),
                refused("/suggestions/byCategory/price", policy -> at(policy, "suggestions", "byCategory")
                        .remove("price")),
                refused("/suggestions/byCategory/attitude/amounts/high/regular", policy -> at(
                                policy, "suggestions", "byCategory", "attitude", "amounts", "high")
                        .put("regular", -1)),
                refused("/suggestions/byCategory/other/kind", policy -> at(policy, "suggestions", "byCategory", "other")
                        .put("kind", "money")),
                refused("/limits/lead", policy -> at(policy, "limits").put("lead", 49)),
                refused("/limits/manager", policy -> at(policy, "limits").put("manager", "1000")),
                refused("/cap/amount", policy -> at(policy, "cap").put("amount", 0)),
                refused("/cap/window", policy -> at(policy, "cap").put("window", "365 days")),
                refused("/budget/zone", policy -> at(policy, "budget").put("zone", "Mars/Olympus")),
                refused("/budget/zone", policy -> at(policy, "budget").put("zone", "+07:00")),
                refused("/ratesToUsd/USD", policy -> at(policy, "ratesToUsd").put("USD", 2)),
                refused("/ratesToUsd/USD", policy -> at(policy, "ratesToUsd").remove("USD")),
                refused("/ratesToUsd/XYZ", policy -> at(policy, "ratesToUsd").put("XYZ", 2)),
                refused("/clocks/apology", policy -> at(policy, "clocks").put("apology", "PT0S")),
                refused("/clocks/criticalApology", policy -> at(policy, "clocks")
                        .put("criticalApology", "P2D")),
                refused("/clocks/resolve", policy -> at(policy, "clocks").put("resolve", "P101D")),
                refused("/clocks/resolve", policy -> at(policy, "clocks").put("resolve", "PT0.5S")),
                refused("/calendar/zone", policy -> at(policy, "calendar").put("zone", "Saigon")),
                refused("/calendar/week", policy -> at(policy, "calendar", "week")
                        .removeAll()),
                refused("/calendar/week/funday", policy -> at(policy, "calendar", "week")
                        .putArray("funday")),
                refused("/calendar/week/monday", policy -> at(policy, "calendar", "week")
                        .put("monday", "08:00")),
                refused("/calendar/week/monday", policy -> shift(policy, "16:00", "18:00")),
                refused("/calendar/week/monday/2/to", policy -> shift(policy, "20:00", "19:00")),
                refused("/calendar/week/monday/2/from", policy -> shift(policy, "8", "24:00")),
                refused(
                        "/calendar/holidays/0",
                        policy -> at(policy, "calendar").putArray("holidays").add("2026-02-30")),
                refused("/claimLapse", policy -> policy.put("claimLapse", "PT0S")),
                refused("/reopenWindow", policy -> policy.put("reopenWindow", "-P1D")),
                refused("/promisePatience", policy -> policy.put("promisePatience", 5)),
                refused("/payerPatience", policy -> policy.putNull("payerPatience")),
                refused("/defaultLanguage", policy -> policy.put("defaultLanguage", "not a language")),
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
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var policy = PolicyApi.inForce();
        at(policy, "suggestions").put("currency", "XYZ");
        at(policy, "calendar").put("zone", "Saigon");
        at(policy, "clocks").put("criticalApology", "P2D");
        at(policy, "limits").put("lead", 1);
        policy.put("claimLapse", "soon");

        PolicyApi.put(policy, "*")
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains(
                                "/suggestions/currency",
                                "/limits/lead",
                                "/calendar/zone",
                                "/clocks/criticalApology",
                                "/claimLapse"));
    }

    /** Split shifts that differ by day, holidays and exact rates come back as they were sent. */
    @Test
    void whatIsSetIsWhatIsShown() {
        var before = PolicyApi.inForce();
        PolicyApi.change(policy -> {
            shift(policy, "22:00", "24:00");
            at(policy, "calendar").putArray("holidays").add("2027-01-01").add("2026-09-02");
            at(policy, "ratesToUsd").put("CHF", new BigDecimal("1.123456789012"));
            at(policy, "clocks").put("compensation", "P1DT2H3S");
        });

        var shown = PolicyApi.inForce();
        assertThat(shown.at("/calendar/week/monday/2/to").asText()).isEqualTo("24:00");
        assertThat(shown.at("/calendar/holidays/0").asText()).isEqualTo("2026-09-02");
        assertThat(shown.at("/ratesToUsd/CHF").decimalValue()).isEqualTo("1.123456789012");
        assertThat(shown.at("/clocks/compensation").asText()).isEqualTo("PT26H3S");
        PolicyApi.put(before, "*").statusCode(200);
    }

    private static ObjectNode shift(ObjectNode policy, String from, String to) {
        at(policy, "calendar", "week")
                .withArray("monday")
                .addObject()
                .put("from", from)
                .put("to", to);
        return policy;
    }

    private static ObjectNode at(ObjectNode policy, String... path) {
        var node = policy;
        for (var part : path) {
            node = (ObjectNode) node.get(part);
        }
        return node;
    }

    private static Arguments refused(String pointer, Consumer<ObjectNode> change) {
        return Arguments.of(pointer, change);
    }
}

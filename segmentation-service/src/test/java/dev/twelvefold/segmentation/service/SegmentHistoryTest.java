package dev.twelvefold.segmentation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes over time and flows, from events in Kafka, and against changes of years long ago, where nothing else is. */
@QuarkusTest
@TestProfile(LocalProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "segmentation"))
class SegmentHistoryTest {
    private static final Instant LONG_AGO = Instant.parse("2003-01-01T00:00:00Z");

    @Test
    void aCustomerWhoIsHurtAndHealedIsInTheFlowsAndTheSizes() {
        var before = flows("");
        var first = changes(before, null, "EXTREME");
        var healed = changes(before, "EXTREME", "HESITANT");
        var given = Given.customerOf("flow");
        var burst = new ArrayList<CustomerEvent>(List.of(given.complaint()));
        burst.addAll(Collections.nCopies(12, given.rating(5)));
        try (var wire = new Wire()) {
            wire.publish(burst);
        }

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var after = flows("");
            assertThat(changes(after, null, "EXTREME")).isEqualTo(first + 1);
            assertThat(changes(after, "EXTREME", "HESITANT")).isEqualTo(healed + 1);
        });
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var now = Given.as("analyst").get("/api/v1/segments").jsonPath();
            var sizes = history("");
            assertThat(sizes.getMap("sizes[-1].classes")).isEqualTo(now.getMap("classes"));
            assertThat(sizes.getLong("sizes[-1].total")).isEqualTo(now.getLong("total"));
        });
    }

    @Test
    void sizesAreThoseOfARecount() {
        var random = new Random(12);
        try (var past = new PastChanges()) {
            for (int customer = 0; customer < 40; customer++) {
                var at = LONG_AGO.plusSeconds(random.nextInt(2_000_000));
                for (int change = 0; change < 5; change++) {
                    var classes = CustomerClass.values();
                    past.enters("past-" + customer, classes[random.nextInt(classes.length)], at);
                    at = at.plusSeconds(1 + random.nextInt(1_000_000));
                }
            }

            var sizes = history("?from=2003-01-10T00:00:00Z&to=2003-03-01T00:00:00Z&points=41");

            assertThat(sizes.getList("sizes")).hasSize(41);
            assertThat(sizes.getString("sizes[0].at")).isEqualTo("2003-01-10T00:00:00Z");
            assertThat(sizes.getString("sizes[40].at")).isEqualTo("2003-03-01T00:00:00Z");
            for (int point = 0; point < 41; point++) {
                var at = Instant.parse(sizes.getString("sizes[" + point + "].at"));
                assertThat(sizes.<String, Integer>getMap("sizes[" + point + "].classes"))
                        .isEqualTo(past.sizesAt(at));
            }
        }
    }

    @Test
    void aChangeBelongsToTheInstantAtWhichItHappened() {
        try (var past = new PastChanges()) {
            var noon = Instant.parse("2005-06-01T12:00:00Z");
            past.enters("edge-1", CustomerClass.NAIVE, noon);
            past.enters("edge-2", CustomerClass.LOYAL, noon.plusNanos(1000));
            past.enters("edge-1", CustomerClass.HESITANT, noon.plusSeconds(3600));

            var sizes = history("?from=2005-06-01T11:00:00Z&to=2005-06-01T13:00:00Z&points=3");
            assertThat(sizes.getList("sizes.total", Integer.class)).containsExactly(0, 1, 2);
            assertThat(sizes.getList("sizes.classes.HESITANT", Integer.class)).containsExactly(0, 0, 1);

            assertThat(flows("?from=2005-06-01T11:00:00Z&to=2005-06-01T12:00:00Z")
                            .<Map<String, Object>>getList("flows"))
                    .singleElement()
                    .satisfies(flow -> assertThat(flow)
                            .containsEntry("from", null)
                            .containsEntry("to", "NAIVE")
                            .containsEntry("changes", 1));
            var rest = flows("?from=2005-06-01T12:00:00Z&to=2005-06-01T13:00:00Z");
            assertThat(rest.getList("flows.to")).containsExactly("LOYAL", "HESITANT");
            assertThat(rest.getList("flows.from")).containsExactly(null, "NAIVE");
        }
    }

    @Test
    void withoutParametersItIsTheLastThirtyDays() {
        var sizes = history("");
        var first = Instant.parse(sizes.getString("sizes[0].at"));
        var last = Instant.parse(sizes.getString("sizes[-1].at"));
        assertThat(sizes.getList("sizes")).hasSize(31);
        assertThat(Duration.between(first, last)).isEqualTo(Duration.ofDays(30));
        assertThat(Duration.between(last, Instant.now())).isLessThan(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @CsvSource({
        "history, from=yesterday, /from",
        "history, from=1999-12-31T23:59:59Z, /from",
        "history, to=2026-01-01, /to",
        "history, from=2026-02-01T00:00:00Z&to=2026-02-01T00:00:00Z, /from",
        "history, points=1, /points",
        "history, points=201, /points",
        "history, points=x, /points",
        "history, points=2&points=3, /points",
        "history, step=1, /step",
        "flows, to=now, /to",
        "flows, points=31, /points",
        "flows, from=2026-02-02T00:00:00Z&to=2026-02-01T00:00:00%2B07:00, /from"
    })
    void wrongParametersAreNamed(String path, String query, String pointer) {
        Given.as("analyst")
                .urlEncodingEnabled(false)
                .get("/api/v1/segments/" + path + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasSize(1))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Given.as("analyst")
                .get("/api/v1/segments/history?from=x&to=y&points=0&z=1")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/points", "/from", "/to", "/z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/segments/history", "/api/v1/segments/flows"})
    void whoWorksWithCustomersMayReadAndNobodyElse(String path) {
        for (var user : List.of("agent", "agent2", "lead", "manager", "analyst", "admin")) {
            Given.as(user).get(path).then().statusCode(200);
        }
        Given.as("frontline").get(path).then().statusCode(403).contentType("application/problem+json");
        RestAssured.get(path).then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void theApiDocumentDescribesThem() {
        var paths = Given.as("analyst").get("/q/openapi?format=json").jsonPath();
        assertThat(paths.getList("paths.'/api/v1/segments/history'.get.parameters.name"))
                .containsExactlyInAnyOrder("from", "to", "points");
        assertThat(paths.getList("paths.'/api/v1/segments/flows'.get.parameters.name"))
                .containsExactlyInAnyOrder("from", "to");
        assertThat(paths.getMap("paths")).doesNotContainKey("/");
    }

    private static JsonPath history(String query) {
        return get("history" + query);
    }

    private static JsonPath flows(String query) {
        return get("flows" + query);
    }

    private static JsonPath get(String path) {
        return Given.as("analyst")
                .get("/api/v1/segments/" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int changes(JsonPath flows, String from, String to) {
        return flows.<Map<String, Object>>getList("flows").stream()
                .filter(flow -> String.valueOf(flow.get("from")).equals(String.valueOf(from))
                        && flow.get("to").equals(to))
                .mapToInt(flow -> (Integer) flow.get("changes"))
                .sum();
    }
}

package dev.twelvefold.segmentation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(LocalProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "segmentation"))
class ListsTest {
    @Test
    void customersAreListedByClassAndPageByPage() {
        var before = segment("PENNY_PINCHING");
        var mine = publish(5, given -> List.of(given.purchase(given.now(), true), given.purchase(given.now(), true)));
        await().atMost(Duration.ofSeconds(20)).until(() -> segment("PENNY_PINCHING") == before + 5);
        assertThat(pagesOf("class=PENNY_PINCHING", 2))
                .containsAll(mine)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(pagesOf("class=LOYAL", 2)).doesNotContainAnyElementsOf(mine);
        assertThat(pagesOf("ladder=CASUAL&fit=POTENTIAL", 3)).containsAll(mine);
    }

    @Test
    void customersAtRiskAreListedAndCounted() {
        var before = atRisk();
        var mine = publish(3, given -> List.of(given.rating(1)));
        await().atMost(Duration.ofSeconds(20)).until(() -> atRisk() == before + 3);
        assertThat(pagesOf("atRisk=true", 200)).containsAll(mine);
        assertThat(pagesOf("atRisk=false", 200)).doesNotContainAnyElementsOf(mine);
    }

    @ParameterizedTest
    @CsvSource({
        "class=HAPPY,/class",
        "ladder=TOP,/ladder",
        "atRisk=yes,/atRisk",
        "fit=GOOD,/fit",
        "limit=0,/limit",
        "limit=201,/limit",
        "limit=x,/limit",
        "cursor=nonsense,/cursor",
        "cursor=WyJhIiwiYiJd,/cursor"
    })
    void wrongParametersAreNamed(String query, String pointer) {
        Given.as("analyst")
                .get("/api/v1/customers?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "agent2", "lead", "manager", "analyst", "admin"})
    void whoWorksWithCustomersMayRead(String user) {
        Given.as(user).get("/api/v1/segments").then().statusCode(200);
        Given.as(user).get("/api/v1/customers").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/segments", "/api/v1/customers", "/api/v1/customers/c-1/ledger"})
    void frontlineAndStrangersMayNot(String path) {
        Given.as("frontline").get(path).then().statusCode(403).contentType("application/problem+json");
        RestAssured.get(path).then().statusCode(401).contentType("application/problem+json");
    }

    private interface History {
        List<CustomerEvent> of(Given given);
    }

    private static List<String> publish(int customers, History history) {
        try (var wire = new Wire()) {
            var ids = new ArrayList<String>();
            for (int i = 0; i < customers; i++) {
                var given = Given.customerOf("list");
                wire.publish(history.of(given));
                ids.add(given.customer());
            }
            return ids;
        }
    }

    private static List<String> pagesOf(String query, int limit) {
        var ids = new ArrayList<String>();
        String cursor = null;
        do {
            var page = Given.as("analyst")
                    .get("/api/v1/customers?limit=" + limit + "&" + query + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<String> found = page.getList("items.customerId");
            assertThat(found).hasSizeLessThanOrEqualTo(limit);
            ids.addAll(found);
            cursor = page.getString("next");
        } while (cursor != null);
        return ids;
    }

    private static int segment(String customerClass) {
        return segments().getInt("classes." + customerClass);
    }

    private static int atRisk() {
        return segments().getInt("atRisk");
    }

    private static JsonPath segments() {
        return Given.as("analyst")
                .get("/api/v1/segments")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}

package dev.twelvefold.recovery.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.twelvefold.contracts.feedback.DesiredOutcome;
import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.recovery.Customer;
import dev.twelvefold.recovery.LocalProfile;
import dev.twelvefold.recovery.Wire;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(LocalProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "recovery"))
class CaseListTest {
    private static final String CASES = "/api/v1/cases";

    @Test
    void isOrderedByPriorityThenByTheNextClock() {
        List.of(Severity.LOW, Severity.CRITICAL, Severity.MEDIUM, Severity.HIGH, Severity.HIGH)
                .forEach(this::open);

        var items = list("limit=200").getList("items", Map.class);

        var byUrgency = Comparator.comparing((Map<?, ?> item) -> -(int) item.get("priority"))
                .thenComparing(CaseListTest::nextDue)
                .thenComparing(item -> (String) item.get("caseId"));
        assertThat(items).hasSizeGreaterThanOrEqualTo(5);
        assertThat(new ArrayList<Map<?, ?>>(
                        List.copyOf(items.stream().<Map<?, ?>>map(item -> item).toList())))
                .isSortedAccordingTo(byUrgency);
    }

    @Test
    void pagesMissNothingAndRepeatNothingWhileCasesAreAdded() {
        for (var i = 0; i < 7; i++) {
            open(Severity.MEDIUM);
        }
        var before = list("limit=200").getList("items.caseId", String.class);
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = list("limit=3" + (cursor == null ? "" : "&cursor=" + cursor));
            seen.addAll(page.getList("items.caseId", String.class));
            cursor = page.getString("next");
            if (seen.size() == 3) {
                open(Severity.MEDIUM);
            }
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }

    /** Each kind is read from a place of its own. */
    @Test
    void pagesOfAllKindsAreTheWholeList() {
        List.of(Severity.LOW, Severity.CRITICAL, Severity.MEDIUM).forEach(this::open);
        Desk.withACase().does("lead", "close", Map.of("reason", "duplicate")).statusCode(200);
        var followed = Desk.withACase();
        followed.does("lead", "apology/waive", Map.of("reason", "on the phone"));
        followed.does("lead", "compensation/waive", Map.of("reason", "on the phone"));
        var all = list("limit=200");

        var paged = new ArrayList<String>();
        String cursor = null;
        do {
            var page = list("limit=2" + (cursor == null ? "" : "&cursor=" + cursor));
            paged.addAll(page.getList("items.caseId", String.class));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(all.getList("items.status", String.class)).contains("OPEN", "FOLLOWING_UP", "CLOSED");
        assertThat(paged).isEqualTo(all.getList("items.caseId", String.class));
    }

    @Test
    void isNarrowedByEveryFilter() {
        var critical = open(Severity.CRITICAL);
        var late = new Customer();
        var twoDaysAgo = Customer.now().minus(Duration.ofDays(2));
        var eventId = late.experience(late.complaint(Severity.LOW, DesiredOutcome.REFUND, "en", twoDaysAgo));
        Wire.publish(UUID.randomUUID().toString(), late.change(CustomerClass.EXTREME, eventId, twoDaysAgo));
        var overdue = late.caseOpened();

        assertThat(overdue.getList("clocks.breached")).startsWith(true, true);
        assertThat(overdue.getList("clocks.percent")).startsWith(100, 100);
        assertThat(overdue.getInt("priority")).isEqualTo(10 + 20 + 2);
        assertThat(overdue.getString("compensation.suggested.kind")).isEqualTo("refund");
        assertThat(overdue.getString("apology.language")).isEqualTo("en");
        assertThat(customers("severity=critical&limit=200"))
                .contains(critical.id)
                .doesNotContain(late.id);
        assertThat(customers("overdue=true&limit=200")).contains(late.id).doesNotContain(critical.id);
        assertThat(customers("overdue=false&limit=200")).contains(critical.id).doesNotContain(late.id);
        assertThat(customers("status=OPEN&customerId=" + late.id)).containsExactly(late.id);
        assertThat(customers("status=CLOSED&customerId=" + late.id)).isEmpty();
        assertThat(customers("assignee=agent2&limit=200")).doesNotContain(late.id);
        Desk.as("agent2")
                .post(CASES + "/" + late.theCase().getString("caseId") + "/claim")
                .then()
                .statusCode(200);
        assertThat(customers("assignee=agent2&limit=200")).contains(late.id).doesNotContain(critical.id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=ten",
                "status=open",
                "severity=HIGH",
                "overdue=yes",
                "customerId=a b",
                "assignee=%00",
                "cursor=rubbish",
                "cursor=WyIxIl0",
                "cursor=WyIxIiwiMjAyNi0wMS0wMVQwMDowMDowMFoiLCJ4Il0",
                "cursor=WyIxIiwiKzEwMDAwMDAwMC0wMS0wMVQwMDowMDowMFoiLCJiM2FkZjM4NC0xYzE2LTRiNjUtOWQ3MS0xYjE1ZjBkMzc0YjMiXQ"
            })
    void refusesWrongParameters(String query) {
        Customer.agent()
                .urlEncodingEnabled(false)
                .get(CASES + "?" + query.replace(" ", "%20"))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", containsString(query.substring(0, query.indexOf('='))));
    }

    @Test
    void showsOneCaseWithItsVersionAsETag() {
        var customer = open(Severity.HIGH);
        var id = customer.theCase().getString("caseId");

        Customer.agent()
                .get(CASES + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("assignee", is((Object) null))
                .body("promises.size()", is(0))
                .body("apology.status", is("DUE"))
                .body("compensation.status", is("NONE"))
                .body("clocks.name", is(List.of("acknowledge", "apology", "compensation", "resolve")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"b3adf384-1c16-4b65-9d71-1b15f0d374b3", "R-000001", "1-1-1-1-1", "%00"})
    void knowsNoOtherCase(String id) {
        Customer.agent()
                .urlEncodingEnabled(false)
                .get(CASES + "/" + id)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    private Customer open(Severity severity) {
        var customer = new Customer();
        customer.becomesExtreme(customer.complains(severity));
        customer.caseAtVersion(1);
        return customer;
    }

    private static List<String> customers(String query) {
        return list(query).getList("items.customerId", String.class);
    }

    private static JsonPath list(String query) {
        return Customer.agent()
                .get(CASES + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Of the clocks that run: other tests leave cases here whose clocks were met or stand still. */
    @SuppressWarnings("unchecked")
    private static String nextDue(Map<?, ?> item) {
        var clocks = (List<Map<String, Object>>) item.get("clocks");
        var stands = item.get("ending") != null || item.get("pause") != null;
        return clocks.stream()
                .filter(clock -> !stands && clock.get("metAt") == null)
                .map(clock -> (String) clock.get("dueAt"))
                .min(Comparator.naturalOrder())
                .orElse("9999");
    }
}

package dev.twelvefold.recovery.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.recovery.Customer;
import dev.twelvefold.recovery.LocalProfile;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people do to cases over REST, and what others see of it. */
@QuarkusTest
@TestProfile(LocalProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "recovery"))
class CaseCommandTest {
    private static final Map<String, String> REASON = Map.of("reason", "asked for nothing");

    private Desk desk;

    @BeforeEach
    void openACase() {
        desk = Desk.withACase();
    }

    @Test
    void aClaimIsOneThingThatHappened() {
        desk.does("agent", "claim")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("assignee", equalTo("agent"))
                .body("version", equalTo(2));
        desk.does("agent", "claim").statusCode(200).body("version", equalTo(2));
        desk.does("agent2", "claim")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("owner", equalTo("agent"));

        assertThat(desk.theCase().getString("clocks.find { it.name == 'acknowledge' }.metAt"))
                .isNotNull();
        assertThat(desk.customer.published(2).get(1))
                .startsWith("dev.twelvefold.recovery.case-claimed.v1")
                .contains("\"assignee\":\"agent\"");
        assertThat(desk.told()).containsExactly("null case-opened", "agent case-claimed");
    }

    @Test
    void whatIsGivenBackAnybodyMayTake() {
        desk.does("agent", "claim").statusCode(200);
        desk.does("agent2", "release").statusCode(409).body("owner", equalTo("agent"));
        desk.does("agent", "release").statusCode(200).body("assignee", nullValue());
        desk.does("agent", "release").statusCode(200).body("version", equalTo(3));
        desk.does("lead", "assign", Map.of("assignee", "agent2"))
                .statusCode(200)
                .body("assignee", equalTo("agent2"));
        desk.does("lead", "release").statusCode(200).body("assignee", nullValue());

        assertThat(desk.told())
                .containsExactly(
                        "null case-opened",
                        "agent case-claimed",
                        "agent case-released",
                        "lead case-claimed",
                        "lead case-released");
    }

    @Test
    void aCaseIsLedToItsGoodEndAndReopenedByTheNextNegative() {
        desk.does("agent", "apology/waive", REASON).statusCode(403);
        desk.does("lead", "apology/waive", REASON).statusCode(200).body("apology.status", equalTo("WAIVED"));
        desk.does("lead", "apology/waive", REASON).statusCode(409);
        desk.does("agent", "compensation/waive", REASON)
                .statusCode(200)
                .body("status", equalTo("FOLLOWING_UP"))
                .body("clocks.findAll { it.metAt == null }.name", contains("acknowledge"));
        for (var five = 0; five < 12; five++) {
            desk.customer.rates(5);
        }
        var recovered = desk.customer.caseAtVersion(1 + 2 + 12 + 1);
        assertThat(recovered.getString("status")).isEqualTo("RECOVERED");
        assertThat(recovered.getString("ending.at")).isNotNull();
        desk.does("agent", "claim").statusCode(409);

        desk.customer.rates(1);

        var reopened = desk.customer.caseAtVersion(18);
        assertThat(reopened.getString("status")).isEqualTo("FOLLOWING_UP");
        assertThat(reopened.getInt("offset.owed")).isEqualTo(12);
        desk.customer.complains(Severity.CRITICAL);
        var due = desk.customer.caseAtVersion(19);
        assertThat(due.getString("status")).isEqualTo("OPEN");
        assertThat(due.getString("apology.status")).isEqualTo("DUE");
        assertThat(due.getString("compensation.status")).isEqualTo("NONE");
        assertThat(desk.told())
                .endsWith("null case-recovered", "null case-reopened", "null negative-added", "null negative-added");
        assertThat(desk.timeline().getBoolean("verified")).isTrue();
        assertThat(desk.customer.published(19).get(15)).startsWith("dev.twelvefold.recovery.case-recovered.v1");
    }

    @Test
    void aLeadClosesAndReopens() {
        desk.does("agent", "close", Map.of("reason", "other")).statusCode(403);
        desk.does("lead", "close", Map.of("reason", "boredom"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        desk.does("lead", "reopen", Map.of("note", "not yet")).statusCode(409);
        desk.does("lead", "close", Map.of("reason", "duplicate", "note", "see the other"))
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("ending.closedFor", equalTo("duplicate"));
        desk.does("manager", "reopen", Map.of("note", "it was none"))
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("ending", nullValue());

        assertThat(desk.customer.published(3).get(2)).contains("case-reopened", "\"note\":\"it was none\"");
    }

    @Test
    void clocksStandStillWhileTheCustomerIsWaitedFor() {
        var until = Customer.now().plusSeconds(3_600).toString();
        desk.does("agent", "pause", Map.of("reason", "on holiday", "until", Instant.EPOCH.toString()))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/until"));
        var dueBefore = desk.theCase().getString("apology.dueAt");
        desk.does("agent", "pause", Map.of("reason", "on holiday", "until", until))
                .statusCode(200)
                .body("pause.until", equalTo(until));
        desk.does("agent", "pause", Map.of("reason", "again")).statusCode(409);

        desk.does("agent", "resume").statusCode(200).body("pause", nullValue());

        assertThat(Instant.parse(desk.theCase().getString("apology.dueAt"))).isAfter(Instant.parse(dueBefore));
        desk.does("agent", "resume").statusCode(409);
    }

    @Test
    void promisesAreKeptOrWithdrawnOnce() {
        var due = Instant.now().plusSeconds(3_600).toString();
        desk.does("agent", "promises", Map.of("text", "a call", "dueAt", Instant.EPOCH.toString()))
                .statusCode(400);
        var kept = desk.does("agent", "promises", Map.of("text", "a call", "dueAt", due))
                .statusCode(200)
                .body("promises.status", contains("open"))
                .extract()
                .jsonPath()
                .getString("promises[0].promiseId");
        var withdrawn = desk.does("agent", "promises", Map.of("text", "a cake", "dueAt", due))
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("promises[1].promiseId");

        desk.does("agent", "promises/" + kept + "/keep").statusCode(200);
        desk.does("agent", "promises/" + kept + "/keep").statusCode(409);
        desk.does("agent", "promises/" + withdrawn + "/withdraw", REASON)
                .statusCode(200)
                .body("promises.status", contains("kept", "withdrawn"));
        desk.does("agent", "promises/nothing/keep").statusCode(404);
    }

    @Test
    void aCommandIsMeantForTheVersionItNames() {
        desk.does(Desk.as("agent").header("If-Match", "\"2\""), "claim").statusCode(412);
        desk.does(Desk.as("agent").header("If-Match", "\"1\""), "claim").statusCode(200);
        desk.does(Desk.as("agent").header("If-Match", "*"), "release").statusCode(200);
    }

    @Test
    void aRetryUnderTheSameKeyGetsTheSameAnswerAndHasNoEffect() {
        var first = desk.does(keyed("agent", "k-1", "a note"), "notes")
                .statusCode(200)
                .header("Idempotent-Replayed", nullValue())
                .extract();
        desk.does("agent2", "claim").statusCode(200);
        var again = desk.does(keyed("agent", "k-1", "a note"), "notes")
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .extract();

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        desk.does(keyed("agent", "k-1", "another note"), "notes").statusCode(422);
        desk.does(Desk.as("agent").header("Idempotency-Key", "k-1"), "release").statusCode(422);
        desk.does(keyed("agent2", "k-1", "another note"), "notes").statusCode(200);
        desk.does(keyed("agent", "k".repeat(129), "a note"), "notes").statusCode(400);
        assertThat(desk.told().stream().filter(line -> line.endsWith("note-added")))
                .hasSize(2);
    }

    @Test
    void whatWasRefusedUnderAKeyMayBeTriedAgain() {
        desk.does("agent2", "claim").statusCode(200);
        desk.does(Desk.as("agent").header("Idempotency-Key", "c-1"), "claim").statusCode(409);
        desk.does("agent2", "release").statusCode(200);
        desk.does(Desk.as("agent").header("Idempotency-Key", "c-1"), "claim").statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            notes  | {}                                      | /text
            notes  | {"text":""}                             | /text
            notes  | {"text":"a","more":1}                   | /more
            notes  | {"text":1}                              | /text
            pause  | {"until":"tomorrow"}                    | /reason,/until
            claim  | {"force":true}                          | /force
            promises | {"text":"a"}                          | /dueAt
            compensation/waive | {"reason":"\\u0000"}        | /reason
            """)
    void aBodyIsRefusedWithAllThatIsWrong(String command, String body, String pointers) {
        desk.does(Desk.as("agent").contentType("application/json").body(body), command)
                .statusCode(400)
                .body("errors.pointer", contains((Object[]) pointers.split(",")));
    }

    @Test
    void aCommandWithoutABodyTakesNoneOrAnEmptyOne() {
        desk.does(Desk.as("agent").contentType("application/json").body("{}"), "claim")
                .statusCode(200);
        desk.does(Desk.as("agent").contentType("application/json").body("[]"), "release")
                .statusCode(400);
        desk.does(Desk.as("agent").contentType("application/json"), "notes").statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "claim, agent",
        "release, agent",
        "assign, lead",
        "pause, agent",
        "resume, agent",
        "notes, agent",
        "promises, agent",
        "promises/x/keep, agent",
        "promises/x/withdraw, agent",
        "close, lead",
        "reopen, lead",
        "apology/waive, lead",
        "compensation/waive, agent"
    })
    void rolesAreAsInTheContract(String command, String least) {
        var ranks = List.of("agent", "lead", "manager");
        for (var user : List.of("frontline", "analyst", "admin")) {
            desk.does(user, command, Map.of("nonsense", 1)).statusCode(403);
        }
        for (var user : ranks) {
            var status =
                    desk.does(user, command, Map.of("nonsense", 1)).extract().statusCode();
            assertThat(status).as(user).isEqualTo(ranks.indexOf(user) < ranks.indexOf(least) ? 403 : 400);
        }
    }

    @Test
    void aCaseThatIsNotThereIsNotFound() {
        Desk.as("agent").post("/api/v1/cases/nonsense/claim").then().statusCode(404);
        Desk.as("agent")
                .header("Idempotency-Key", "nowhere")
                .post("/api/v1/cases/b3adf384-1c16-4b65-9d71-1b15f0d374b3/claim")
                .then()
                .statusCode(404)
                .body("detail", containsString("no such case"));
        Desk.as("agent")
                .get("/api/v1/cases/b3adf384-1c16-4b65-9d71-1b15f0d374b3/timeline")
                .then()
                .statusCode(404);
    }

    private static RequestSpecification keyed(String user, String key, String note) {
        return Desk.as(user)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Map.of("text", note));
    }
}

package dev.twelvefold.recovery.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.twelvefold.recovery.LocalProfile;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LocalProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "recovery"))
class BulkTest {
    private Desk one;
    private Desk other;

    @BeforeEach
    void openCases() {
        one = Desk.withACase();
        other = Desk.withACase();
    }

    @Test
    void eachCaseIsClaimedOrRefusedByItself() {
        other.does("agent2", "claim").statusCode(200);
        var unknown = UUID.randomUUID().toString();

        does("agent", "claim", Map.of("caseIds", List.of(one.caseId, other.caseId, unknown)))
                .statusCode(200)
                .body("done", equalTo(1))
                .body("refused", equalTo(2))
                .body("items.caseId", contains(one.caseId, other.caseId, unknown))
                .body("items.status", contains(200, 409, 404))
                .body("items.owner", contains(null, "agent2", null))
                .body("items[0].after.assignee", equalTo("agent"))
                .body("items[0].after.version", equalTo(2))
                .body("items[0].problem", nullValue())
                .body("items[1].problem.status", equalTo(409))
                .body("items[1].problem.title", equalTo("Conflict"));

        assertThat(one.theCase().getString("assignee")).isEqualTo("agent");
        assertThat(other.theCase().getString("assignee")).isEqualTo("agent2");
    }

    @Test
    void aLeadAssignsAndEverybodyNotes() {
        var both = List.of(one.caseId, other.caseId);
        does("agent", "assign", Map.of("caseIds", both, "assignee", "agent2")).statusCode(403);

        does("lead", "assign", Map.of("caseIds", both, "assignee", "agent2"))
                .statusCode(200)
                .body("items.status", contains(200, 200));
        does("agent", "note", Map.of("caseIds", both, "text", "the lorry has burnt"))
                .statusCode(200)
                .body("done", equalTo(2));

        for (var desk : List.of(one, other)) {
            assertThat(desk.told()).containsExactly("null case-opened", "lead case-claimed", "agent note-added");
        }
    }

    @Test
    void aRetryWithTheSameKeyDoesNothingTwice() {
        other.does("lead", "close", Map.of("reason", "duplicate")).statusCode(200);
        var body = Map.of("caseIds", List.of(one.caseId, other.caseId), "text", "once");
        var key = UUID.randomUUID().toString();

        var first = does(keyed("agent", key), "note", body).statusCode(200).extract();
        var again = does(keyed("agent", key), "note", body)
                .header("Idempotent-Replayed", "true")
                .extract();

        assertThat(again.asString()).isEqualTo(first.asString());
        does(keyed("agent", key), "note", Map.of("caseIds", List.of(one.caseId), "text", "once"))
                .statusCode(422);
        does(keyed("agent", key), "claim", Map.of("caseIds", List.of(one.caseId, other.caseId)))
                .statusCode(422);
        one.does(keyed("agent", key).contentType("application/json").body(Map.of("text", "once")), "notes")
                .statusCode(422);
        does(keyed("agent2", key), "note", body).statusCode(200).body("done", equalTo(2));
        assertThat(one.told()).containsExactly("null case-opened", "agent note-added", "agent2 note-added");
    }

    /** As if the service had been killed before the end: the first case was done, the second was not, nothing was answered. */
    @Test
    void aRetryTakesUpWhatBrokeOff() throws SQLException {
        var body = Map.of("caseIds", List.of(one.caseId, other.caseId), "text", "once");
        var key = UUID.randomUUID().toString();
        does(keyed("agent", key), "note", body).statusCode(200);
        execute("UPDATE command_key SET answer = NULL WHERE key = '" + key + "'");
        execute("DELETE FROM command_key WHERE key LIKE '" + key + "%" + other.caseId + "'");

        does(keyed("agent", key), "note", body).statusCode(200).body("items.after.version", contains(2, 3));

        assertThat(one.told()).containsExactly("null case-opened", "agent note-added");
    }

    @Test
    void aWrongBodyDoesNothing() {
        does("agent", "claim", Map.of("caseIds", List.of(one.caseId, "x", one.caseId), "more", 1))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", contains("/caseIds/1", "/caseIds/2", "/more"));
        does("agent", "claim", Map.of()).statusCode(400).body("errors.pointer", hasItem("/caseIds"));
        does("agent", "claim", Map.of("caseIds", List.of())).statusCode(400);
        does("agent", "note", Map.of("caseIds", List.of(one.caseId))).statusCode(400);
        var tooMany =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(201).toList();
        does("agent", "claim", Map.of("caseIds", tooMany)).statusCode(400);
        does("frontline", "claim", Map.of("caseIds", List.of(one.caseId))).statusCode(403);
        does("analyst", "claim", Map.of("caseIds", List.of(one.caseId))).statusCode(403);

        assertThat(one.theCase().getInt("version")).isEqualTo(1);
    }

    private static RequestSpecification keyed(String user, String key) {
        return Desk.as(user).header("Idempotency-Key", key);
    }

    private static ValidatableResponse does(String user, String command, Map<String, ?> body) {
        return does(Desk.as(user), command, body);
    }

    private static ValidatableResponse does(RequestSpecification call, String command, Map<String, ?> body) {
        return call.contentType("application/json")
                .body(body)
                .post("/api/v1/cases/bulk/" + command)
                .then();
    }

    private static void execute(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(KafkaAndPostgres.jdbcUrl("recovery"), "recovery", "recovery");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

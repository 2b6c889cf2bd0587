package dev.twelvefold.recovery.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.recovery.CompensationKind;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.recovery.Customer;
import dev.twelvefold.recovery.LocalProfile;
import dev.twelvefold.recovery.Wire;
import dev.twelvefold.recovery.cases.application.CaseCommands;
import dev.twelvefold.recovery.cases.domain.Offer;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each step of a case does to the figures of the queues; other tests leave cases behind, so differences count. */
@QuarkusTest
@TestProfile(LocalProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "recovery"))
class QueuesTest {
    private static final List<String> NAMES = List.of(
            "open", "unassigned", "mine", "awaitingApproval", "dueSoon", "breached", "followingUp", "recoveredToday");
    private static final Map<String, String> REASON = Map.of("reason", "asked for nothing");

    @Inject
    CaseCommands commands;

    private Map<String, Integer> before;

    @BeforeEach
    void lookAtWhatIsThere() {
        Customer.allIsRead();
        before = figures("agent");
    }

    @AfterEach
    void countsAreKept() throws SQLException {
        KeptCounts.areThoseOfTheCases();
    }

    @Test
    void aCaseIsCountedWhereItStands() {
        var desk = Desk.withACase();
        assertThat(change("agent")).isEqualTo(Map.of("open", 1, "unassigned", 1));

        desk.does("agent", "claim").statusCode(200);
        assertThat(change("agent")).isEqualTo(Map.of("open", 1, "mine", 1));

        desk.does("lead", "apology/waive", REASON).statusCode(200);
        desk.does("agent", "compensation/waive", REASON).statusCode(200);
        assertThat(change("agent")).isEqualTo(Map.of("open", 1, "mine", 1, "followingUp", 1));

        for (var five = 0; five < 12; five++) {
            desk.customer.rates(5);
        }
        desk.customer.caseAtVersion(17);
        assertThat(change("agent")).isEqualTo(Map.of("recoveredToday", 1));
    }

    @Test
    void whatIsClosedIsNotCountedUntilItIsReopened() {
        var desk = Desk.withACase();

        desk.does("lead", "close", Map.of("reason", "duplicate")).statusCode(200);
        assertThat(change("agent")).isEmpty();

        desk.does("lead", "reopen", Map.of("note", "It was another one.")).statusCode(200);
        assertThat(change("agent")).isEqualTo(Map.of("open", 1, "unassigned", 1));
    }

    @Test
    void whatWaitsForApprovalIsCounted() {
        var desk = Desk.withACase();

        var offer = new Offer(CompensationKind.VOUCHER, BigDecimal.TEN, "USD", "rude");
        var call = new CaseCommands.Call(UUID.fromString(desk.caseId), "agent", false, version -> true, null);
        commands.run(call, (life, act) -> life.repair().propose(act, offer, 1), (details, now) -> "{}");

        assertThat(change("agent2")).isEqualTo(Map.of("open", 1, "unassigned", 1, "awaitingApproval", 1));
    }

    @ParameterizedTest
    @CsvSource({"17, ", "19, dueSoon", "25, breached"})
    void timeAloneMakesACaseUrgent(int hoursAgo, String figure) {
        var customer = new Customer();
        var at = Customer.now().minus(Duration.ofHours(hoursAgo));
        var complaint = customer.experience(customer.complaint(Severity.HIGH, null, "vi", at));
        Wire.publish(UUID.randomUUID().toString(), customer.change(CustomerClass.EXTREME, complaint, at));
        customer.caseOpened();

        var expected = new LinkedHashMap<>(Map.of("open", 1, "unassigned", 1));
        if (figure != null) {
            expected.put(figure, 1);
        }
        assertThat(change("agent")).isEqualTo(expected);
    }

    @Test
    void whoMayNotReadCasesMayNotCountThem() {
        Desk.as("frontline").get("/api/v1/queues").then().statusCode(403);
        Desk.as("analyst").get("/api/v1/queues").then().statusCode(200);
        Desk.as("admin").get("/api/v1/queues").then().statusCode(200);
    }

    /** What is different now, without what is not. */
    private Map<String, Integer> change(String user) {
        var now = figures(user);
        var change = new LinkedHashMap<String, Integer>();
        NAMES.forEach(name -> change.put(name, now.get(name) - before.get(name)));
        change.values().removeIf(difference -> difference == 0);
        if (!"agent".equals(user)) {
            change.remove("mine");
        }
        return change;
    }

    private static Map<String, Integer> figures(String user) {
        var json = Desk.as(user)
                .get("/api/v1/queues")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var figures = new LinkedHashMap<String, Integer>();
        NAMES.forEach(name -> figures.put(name, json.getInt(name)));
        return figures;
    }
}

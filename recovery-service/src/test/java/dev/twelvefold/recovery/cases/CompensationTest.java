package dev.twelvefold.recovery.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.recovery.CompensationOutcome;
import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.recovery.Customer;
import dev.twelvefold.recovery.policy.PolicyApi;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What customers are given, from the proposal to the payer's answer. */
@QuarkusTest
@TestProfile(CompensationProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "recovery"))
class CompensationTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Desk desk;

    @BeforeEach
    void openACase() {
        PolicyApi.change(policy -> {
            amount(policy, "cap", "2000");
            amount(policy, "budget", "1000000");
            policy.put("payerPatience", "PT1H");
        });
        desk = Desk.withACase();
    }

    /** Limits are 50, 250 and 1,000 USD; a euro is 1.1 and a dong 0.00004. */
    @ParameterizedTest
    @CsvSource({
        "agent, 50, USD, APPROVED, 0",
        "agent, 50.0001, USD, PROPOSED, 1",
        "agent, 45.4545, EUR, APPROVED, 0",
        "agent, 45.4546, EUR, PROPOSED, 1",
        "agent, 1250000, VND, APPROVED, 0",
        "agent, 1250000.0001, VND, PROPOSED, 1",
        "agent, 1000, USD, PROPOSED, 1",
        "agent, 1000.0001, USD, PROPOSED, 2",
        "lead, 250, USD, APPROVED, 0",
        "lead, 250.0001, USD, PROPOSED, 1",
        "lead, 1000.0001, USD, PROPOSED, 2",
        "manager, 1000, USD, APPROVED, 0",
        "manager, 1000.0001, USD, PROPOSED, 2",
        "manager, 2000, USD, PROPOSED, 2"
    })
    void withinTheProposersLimitItIsApprovedAtOnce(
            String user, BigDecimal amount, String currency, String status, int approvals) {
        desk.does(user, "compensation", offer(amount, currency))
                .statusCode(200)
                .body("compensation.status", equalTo(status))
                .body("status", equalTo(status.equals("PROPOSED") ? "AWAITING_APPROVAL" : "OPEN"))
                .body("compensation.proposal.proposedBy", equalTo(user))
                .body("compensation.proposal.approvalsMissing", equalTo(approvals));
    }

    @ParameterizedTest
    @ValueSource(strings = {"frontline", "analyst", "admin"})
    void whoMayNotDecideIsRefused(String user) {
        desk.does(user, "compensation", offer("1", "USD")).statusCode(403);
        desk.does(user, "compensation/approve").statusCode(403);
        desk.does(user, "compensation/reject", Map.of("reason", "no")).statusCode(403);
    }

    @Test
    void anotherPersonWhoseLimitCoversItApproves() {
        desk.does("agent", "compensation/approve").statusCode(409);
        desk.does("agent", "compensation", offer("250", "USD")).statusCode(200);
        desk.does("agent", "compensation/approve").statusCode(403);
        desk.does("agent2", "compensation/approve").statusCode(403);

        desk.does("lead", "compensation/approve")
                .statusCode(200)
                .body("compensation.status", equalTo("APPROVED"))
                .body("compensation.proposal.approvals.by", contains("lead"));

        desk.does("manager", "compensation/approve").statusCode(409);
        assertThat(desk.told())
                .containsExactly("null case-opened", "agent compensation-proposed", "lead compensation-approved");
    }

    @Test
    void nobodyApprovesTheirOwn() {
        desk.does("manager", "compensation", offer("1500", "USD")).statusCode(200);

        desk.does("manager", "compensation/approve").statusCode(403);
        desk.does("agent", "compensation/approve").statusCode(403);
    }

    @Test
    void aboveTheHighestLimitTwoPeopleApprove() {
        desk.does("agent", "compensation", offer("1500", "USD")).statusCode(200);

        desk.does("lead", "compensation/approve")
                .statusCode(200)
                .body("status", equalTo("AWAITING_APPROVAL"))
                .body("compensation.proposal.approvalsMissing", equalTo(1));
        desk.does("lead", "compensation/approve").statusCode(409);
        desk.does("manager", "compensation/approve")
                .statusCode(200)
                .body("compensation.status", equalTo("APPROVED"))
                .body("compensation.proposal.approvals.by", contains("lead", "manager"));
        assertThat(desk.told()).contains("lead compensation-endorsed", "manager compensation-approved");
    }

    @Test
    void whatIsWrongIsSaidAtOnce() {
        desk.does("agent", "compensation", Map.of("kind", "money", "amount", -1, "currency", "XXZ"))
                .statusCode(400)
                .body("errors.pointer", hasItems("/kind", "/amount", "/currency", "/reason"));
        desk.does("agent", "compensation", offer("1", "CHF"))
                .statusCode(400)
                .body("errors.pointer", contains("/currency"));
        assertThat(desk.theCase().getInt("version")).isEqualTo(1);
    }

    @Test
    void thePayerIsAskedOnceByAnIdThatFollowsFromTheCompensation() {
        var proposed = desk.does("agent", "compensation", offer("12.5", "USD"))
                .statusCode(200)
                .extract()
                .jsonPath();
        var id = proposed.getString("compensation.proposal.compensationId");

        var request = Payer.request(desk.customer.id);

        assertThat(request.id()).isEqualTo(EventIds.named("dev.twelvefold.recovery.compensation-requested.v1", id));
        assertThat(request.data().get("compensationId").asText()).isEqualTo(id);
        assertThat(request.data().get("amount").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(request.data().get("kind").asText()).isEqualTo("voucher");
    }

    @Test
    void issuedOnceWhateverIsRepeated() {
        var id = approved("20");

        Payer.answers(desk.customer.id, id, CompensationOutcome.ISSUED, null);
        await().atMost(PATIENCE).until(() -> status().equals("ISSUED"));
        Payer.answers(desk.customer.id, id, CompensationOutcome.FAILED, "again");
        Payer.answers(desk.customer.id, id, CompensationOutcome.ISSUED, null);
        Payer.answers(desk.customer.id, "no-such", CompensationOutcome.ISSUED, null);
        desk.customer.rates(5);
        desk.customer.caseAtVersion(5);
        Customer.allIsRead();

        assertThat(status()).isEqualTo("ISSUED");
        assertThat(desk.told().stream().filter(entry -> entry.contains("compensation-issued")))
                .hasSize(1);
        assertThat(desk.theCase().getString("compensation.proposal.reference")).isEqualTo("ref-1");
        assertThat(Payer.requests(desk.customer.id)).hasSize(1);
    }

    @Test
    void capIsReservedAtTheProposalAndFreeAgainAfterRejectionAndFailure() {
        PolicyApi.change(policy -> amount(policy, "cap", "100"));
        desk.does("agent", "compensation", offer("100.0001", "USD"))
                .statusCode(409)
                .body("leftUsd", equalTo(100));
        desk.does("agent", "compensation", offer("100", "USD")).statusCode(200);
        desk.does("lead", "compensation/reject", Map.of("reason", "too much"))
                .statusCode(200)
                .body("compensation.status", equalTo("REJECTED"))
                .body("compensation.proposal.outcomeReason", equalTo("too much"));
        desk.does("lead", "compensation", offer("100", "USD")).statusCode(200);
        var failing = desk.theCase().getString("compensation.proposal.compensationId");
        Payer.answers(desk.customer.id, failing, CompensationOutcome.FAILED, "no such account");
        await().atMost(PATIENCE).until(() -> status().equals("FAILED"));
        assertThat(desk.theCase().getString("compensation.proposal.outcomeReason"))
                .isEqualTo("no such account");

        var id = approved("50");
        Payer.answers(desk.customer.id, id, CompensationOutcome.ISSUED, null);
        await().atMost(PATIENCE).until(() -> status().equals("ISSUED"));
        desk.customer.complains(Severity.LOW);
        await().atMost(PATIENCE).until(() -> status().equals("NONE"));

        desk.does("lead", "compensation", offer("50.0001", "USD")).statusCode(409);
        desk.does("lead", "compensation", offer("50", "USD")).statusCode(200);
    }

    @Test
    void aPayerThatNeverAnswersShowsUp() {
        PolicyApi.change(policy -> policy.put("payerPatience", "PT2S"));
        var id = approved("20");
        assertThat(desk.theCase().getBoolean("compensation.overdueAtPayer")).isFalse();

        await().atMost(PATIENCE).until(() -> desk.told().contains("null payer-silent"));

        assertThat(desk.theCase().getBoolean("compensation.overdueAtPayer")).isTrue();
        Payer.answers(desk.customer.id, id, CompensationOutcome.ISSUED, null);
        await().atMost(PATIENCE).until(() -> status().equals("ISSUED"));
        assertThat(desk.theCase().getBoolean("compensation.overdueAtPayer")).isFalse();
    }

    @Test
    void closingRejectsWhatIsProposed() {
        desk.does("agent", "compensation", offer("60", "USD")).statusCode(200);

        desk.does("lead", "close", Map.of("reason", "other"))
                .statusCode(200)
                .body("compensation.status", equalTo("REJECTED"));

        assertThat(Payer.requests(desk.customer.id)).isEmpty();
    }

    @Test
    void withoutAProposalNoneIsShown() {
        desk.does("agent", "notes", Map.of("text", "nothing yet"))
                .statusCode(200)
                .body("compensation.proposal", nullValue())
                .body("compensation.suggested.kind", equalTo("voucher"));
    }

    private String approved(String amount) {
        return desk.does("agent", "compensation", offer(amount, "USD"))
                .statusCode(200)
                .body("compensation.status", equalTo("APPROVED"))
                .extract()
                .jsonPath()
                .getString("compensation.proposal.compensationId");
    }

    private String status() {
        return desk.theCase().getString("compensation.status");
    }

    static Map<String, ?> offer(String amount, String currency) {
        return offer(new BigDecimal(amount), currency);
    }

    private static Map<String, ?> offer(BigDecimal amount, String currency) {
        return Map.of("kind", "voucher", "amount", amount, "currency", currency, "reason", "sorry");
    }

    static void amount(ObjectNode policy, String of, String amount) {
        ((ObjectNode) policy.get(of)).put("amount", new BigDecimal(amount));
    }
}

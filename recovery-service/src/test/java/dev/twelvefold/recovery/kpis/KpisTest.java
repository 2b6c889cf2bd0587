package dev.twelvefold.recovery.kpis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.recovery.ApologyVia;
import dev.twelvefold.contracts.recovery.CompensationOutcome;
import dev.twelvefold.contracts.recovery.CompensationSettled;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.recovery.Customer;
import dev.twelvefold.recovery.Wire;
import dev.twelvefold.recovery.cases.application.CaseCommands;
import dev.twelvefold.recovery.cases.application.CaseCommands.Call;
import dev.twelvefold.recovery.cases.application.CaseCommands.Command;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A March of made-up customers, whose figures are worked out by hand. */
@QuarkusTest
@TestProfile(KpisTest.OwnTime.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "recovery"))
class KpisTest {
    /** The local users, and a clock that stands where a test puts it. */
    public static final class OwnTime implements QuarkusTestProfile {
        @Override
        public String getConfigProfile() {
            return "local";
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(KpiClock.class);
        }
    }

    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

    @Inject
    CaseCommands commands;

    /** A customer with their case. */
    private record Hurt(Customer customer, UUID caseId) {}

    @Test
    void marchIsAsWorkedOutByHand() {
        // Known since January: apologised to after 10 h and after 20 h.
        var longKnown = opened(knownSince("2026-01-10T00:00:00Z"), "2026-03-02T00:00:00Z");
        apologise(longKnown, "2026-03-02T10:00:00Z");
        var alsoKnown = opened(knownSince("2026-01-10T00:00:00Z"), "2026-03-03T00:00:00Z");
        apologise(alsoKnown, "2026-03-03T20:00:00Z");
        // Known for exactly 30 days, and for no time at all: after 2 h, and after 6 h. A second letter counts no more.
        var month = opened(knownSince("2026-02-02T00:00:00Z"), "2026-03-04T00:00:00Z");
        apologise(month, "2026-03-04T02:00:00Z");
        apologise(month, "2026-03-05T02:00:00Z");
        var stranger = opened(new Customer(), "2026-03-05T00:00:00Z");
        apologise(stranger, "2026-03-05T06:00:00Z");
        // Opened in February: its apology counts for March, its opening does not; it took 30 h, and was late by 6.
        var older = opened(new Customer(), "2026-02-28T00:00:00Z");
        apologise(older, "2026-03-01T06:00:00Z");

        // Two are paid, two have waived; then three recover, of whom one is hurt again after 10 days and one after 31.
        pay(longKnown, "12.50", "USD", "2026-03-02T11:00:00Z");
        pay(alsoKnown, "200000", "VND", "2026-03-03T21:00:00Z");
        pay(month, "7.50", "USD", "2026-03-05T03:00:00Z");
        fives(longKnown, "2026-03-06T00:00:00Z");
        fives(alsoKnown, "2026-03-08T00:00:00Z");
        fives(month, "2026-03-12T00:00:00Z");
        rates(longKnown, 1, "2026-03-16T00:00:00Z");
        rates(month, 1, "2026-04-12T00:00:01Z");

        // Three promises: two kept, one broken; one more is kept in April.
        promise(stranger, "2026-03-06T00:00:00Z", "2026-03-07T00:00:00Z", true);
        promise(stranger, "2026-03-07T00:00:00Z", "2026-03-08T00:00:00Z", true);
        promise(stranger, "2026-03-08T00:00:00Z", "2026-03-09T00:00:00Z", false);
        promise(stranger, "2026-04-02T00:00:00Z", "2026-04-03T00:00:00Z", true);
        Customer.allIsRead();
        KpiClock.now = Instant.parse("2026-04-20T00:00:00Z");

        kpis(MARCH, APRIL)
                .body("opened", equalTo(4))
                .body("recovered", equalTo(3))
                // 2, 6, 10, 20, 30 h: the median is 10 h; nine in ten: 20 + 0.6 × 10 = 26 h.
                .body("timeToApology.count", equalTo(5))
                .body("timeToApology.medianSeconds", equalTo(36_000f))
                .body("timeToApology.p90Seconds", equalTo(93_600f))
                // 4, 5 and 8 days: the median is 5 days; nine in ten: 5 + 0.8 × 3 = 7.4 days.
                .body("timeToRecovery.count", equalTo(3))
                .body("timeToRecovery.medianSeconds", equalTo(432_000f))
                .body("timeToRecovery.p90Seconds", equalTo(639_360f))
                .body("promises.kept", equalTo(2))
                .body("promises.broken", equalTo(1))
                .body("compensationPaid.currency", contains("USD", "VND"))
                .body("compensationPaid.amount.collect { it as int }", contains(20, 200_000))
                .body("reoffence.recovered", equalTo(3))
                .body("reoffence.hurtAgain", equalTo(1))
                // 10 and 20 h against 2, 6 and 30 h.
                .body("parity.knownOver30Days.count", equalTo(2))
                .body("parity.knownOver30Days.medianSeconds", equalTo(54_000f))
                .body("parity.newer.count", equalTo(3))
                .body("parity.newer.medianSeconds", equalTo(21_600f))
                .body("parity.ratio", equalTo(2.5f));
        kpis(MARCH, Instant.parse("2026-03-01T12:00:00Z"))
                .body("opened", equalTo(0))
                // Of the one opened in February: nobody took it on within 24 h, and the apology was 6 h late.
                .body("breaches.byClock.find { it.clock == 'apology' }.count", equalTo(1))
                .body("promises.keptShare", nullValue())
                .body("reoffence.share", nullValue())
                .body("parity.knownOver30Days.medianSeconds", nullValue())
                .body("parity.ratio", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T00:00:00Z, 2026-03-01T00:00:00Z",
        "2026-03-01T00:00:00Z, 2026-03-01T00:00:00Z",
        "2024-03-01T00:00:00Z, 2026-03-01T00:00:00Z",
        "2026-03-01, 2026-03-02T00:00:00Z",
        "x, y",
        "0001-01-01T00:00:00Z, 0001-01-02T00:00:00Z"
    })
    void aTimeThatIsNoneIsRefused(String from, String to) {
        as("agent")
                .queryParam("from", from)
                .queryParam("to", to)
                .get("/api/v1/kpis")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void whoMayNotReadCasesMayNotReadFigures() {
        as("frontline").get("/api/v1/kpis").then().statusCode(403);
        as("analyst").get("/api/v1/kpis").then().statusCode(200);
        RestAssured.given().get("/api/v1/kpis").then().statusCode(401);
    }

    private static Customer knownSince(String instant) {
        var customer = new Customer();
        KpiClock.now = Instant.parse(instant);
        customer.experience(customer.rating(4, KpiClock.now));
        return customer;
    }

    private static Hurt opened(Customer customer, String instant) {
        KpiClock.now = Instant.parse(instant);
        var complaint = customer.experience(customer.complaint(Severity.HIGH, null, "vi", KpiClock.now));
        Wire.publish(UUID.randomUUID().toString(), customer.change(CustomerClass.EXTREME, complaint, KpiClock.now));
        return new Hurt(customer, UUID.fromString(customer.caseAtVersion(1).getString("caseId")));
    }

    private void apologise(Hurt hurt, String instant) {
        does(hurt, instant, (life, act) -> life.repair().markSent(act, ApologyVia.PHONE, null));
    }

    private void pay(Hurt hurt, String amount, String currency, String instant) {
        KpiClock.now = Instant.parse(instant);
        var id = as("agent")
                .contentType("application/json")
                .body("""
                        {"kind": "voucher", "amount": %s, "currency": "%s", "reason": "rude"}""".formatted(amount, currency))
                .post("/api/v1/cases/" + hurt.caseId() + "/compensation")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("compensation.proposal.compensationId");
        var settled = new CompensationSettled(
                hurt.customer().id, id, CompensationOutcome.ISSUED, null, "paid", null, KpiClock.now);
        Wire.publish(UUID.randomUUID().toString(), settled);
        Customer.allIsRead();
    }

    private void fives(Hurt hurt, String instant) {
        Customer.allIsRead();
        KpiClock.now = Instant.parse(instant);
        for (var five = 0; five < 12; five++) {
            hurt.customer().experience(hurt.customer().rating(5, KpiClock.now));
        }
        Customer.allIsRead();
    }

    private static void rates(Hurt hurt, int score, String instant) {
        KpiClock.now = Instant.parse(instant);
        hurt.customer().experience(hurt.customer().rating(score, KpiClock.now));
        Customer.allIsRead();
    }

    private void promise(Hurt hurt, String instant, String due, boolean isKept) {
        does(hurt, instant, (life, act) -> life.promises().make(act, "a call", Instant.parse(due)));
        if (isKept) {
            var soon = Instant.parse(instant).plus(Duration.ofHours(1)).toString();
            does(hurt, soon, (life, act) -> life.promises()
                    .keep(
                            act,
                            life.now()
                                    .promises()
                                    .get(life.now().promises().size() - 1)
                                    .promiseId()));
        } else {
            does(hurt, due, (life, act) -> life.note(act, "forgotten"));
        }
    }

    private void does(Hurt hurt, String instant, Command command) {
        KpiClock.now = Instant.parse(instant);
        var call = new Call(hurt.caseId(), "agent", true, version -> true, null);
        assertThat(commands.run(call, command, (details, now) -> "{}")).isPresent();
    }

    private static ValidatableResponse kpis(Instant from, Instant to) {
        return as("agent")
                .queryParam("from", from.toString())
                .queryParam("to", to.toString())
                .get("/api/v1/kpis")
                .then()
                .statusCode(200);
    }

    private static io.restassured.specification.RequestSpecification as(String user) {
        return RestAssured.given().auth().preemptive().basic(user, user);
    }
}

package dev.twelvefold.segmentation.service;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.EventType;
import dev.twelvefold.contracts.Topics;
import dev.twelvefold.contracts.customer.Purchased;
import dev.twelvefold.contracts.customer.Registered;
import dev.twelvefold.contracts.feedback.Category;
import dev.twelvefold.contracts.feedback.Complained;
import dev.twelvefold.contracts.feedback.Rated;
import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.recovery.CaseOpened;
import dev.twelvefold.contracts.recovery.CaseRecovered;
import dev.twelvefold.contracts.recovery.CompensationIssued;
import dev.twelvefold.contracts.recovery.CompensationKind;
import dev.twelvefold.contracts.recovery.Offset;
import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.messaging.EventJson;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/** A customer of a test's own and what may happen to them. */
record Given(String customer, Instant now) {
    static Given customerOf(String prefix) {
        return new Given(prefix + "-" + EventIds.fresh(), Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    Complained complaint() {
        return new Complained(
                customer, Category.ATTITUDE, "rude", "store", Severity.HIGH, null, null, null, null, null, now, now);
    }

    Rated rating(int score) {
        return new Rated(customer, score, "store", null, null, null, null, now, now);
    }

    Purchased purchase(Instant at, boolean discounted) {
        return new Purchased(customer, BigDecimal.TEN, "USD", discounted, null, null, at, now);
    }

    Registered registered() {
        return new Registered(customer, null, null, null, now, now);
    }

    CaseOpened opened(String caseId) {
        return new CaseOpened(
                customer + caseId, "R-000001", customer, Severity.HIGH, now, "time", List.of(), new Offset(12, 0, 12));
    }

    CaseRecovered recovered(String caseId) {
        return new CaseRecovered(customer + caseId, customer, now);
    }

    CompensationIssued issued(String amount, String currency) {
        return issuedAt(amount, currency, now);
    }

    CompensationIssued issuedAt(String amount, String currency, Instant at) {
        return new CompensationIssued(
                customer + "case-1",
                customer,
                EventIds.fresh(),
                CompensationKind.VOUCHER,
                new BigDecimal(amount),
                currency,
                null,
                at);
    }

    /** The golden sample of every event of a case about this customer, but of some kinds. */
    List<CustomerEvent> sampledCaseEventsBut(Class<?>... kinds) {
        return Arrays.stream(EventType.values())
                .filter(type ->
                        type.topic().equals(Topics.CASES) && !List.of(kinds).contains(type.data()))
                .map(this::sample)
                .toList();
    }

    private CustomerEvent sample(EventType type) {
        try (var json = EventType.class.getResourceAsStream(type.sampleResource())) {
            var sample = (ObjectNode) EventJson.parse(json.readAllBytes());
            return EventJson.map(sample.put("customerId", customer), type.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request of a local user. */
    static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, user);
    }
}

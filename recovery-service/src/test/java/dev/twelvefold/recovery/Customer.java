package dev.twelvefold.recovery;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.contracts.Topics;
import dev.twelvefold.contracts.feedback.Category;
import dev.twelvefold.contracts.feedback.Complained;
import dev.twelvefold.contracts.feedback.DesiredOutcome;
import dev.twelvefold.contracts.feedback.Experience;
import dev.twelvefold.contracts.feedback.Rated;
import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.contracts.segmentation.CustomerView;
import dev.twelvefold.contracts.segmentation.CustomerView.LedgerFigures;
import dev.twelvefold.contracts.segmentation.CustomerView.PurchaseFigures;
import dev.twelvefold.contracts.segmentation.Fit;
import dev.twelvefold.contracts.segmentation.Ladder;
import dev.twelvefold.contracts.segmentation.Money;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A customer of a test's own: publishes what happens to them and what segmentation would say. */
public final class Customer {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final AtomicLong NUMBERS = new AtomicLong();

    public final String id;
    private long changes;
    private long views;

    public Customer() {
        this("c-" + NUMBERS.incrementAndGet() + "-"
                + UUID.randomUUID().toString().substring(0, 8));
    }

    public Customer(String id) {
        this.id = id;
    }

    /** Publishes an experience and answers its id. */
    public String experience(Experience experience) {
        var eventId = UUID.randomUUID().toString();
        Wire.publish(eventId, experience);
        return eventId;
    }

    public String complains(Severity severity) {
        return experience(complaint(severity, null, "vi", now()));
    }

    public String rates(int score) {
        return experience(rating(score, now()));
    }

    public Complained complaint(Severity severity, DesiredOutcome outcome, String language, Instant at) {
        return new Complained(
                id, Category.ATTITUDE, "rude", "store", severity, outcome, null, null, null, language, at, at);
    }

    public Rated rating(int score, Instant at) {
        return new Rated(id, score, "store", null, null, null, null, at, at);
    }

    /** Segmentation says that the customer is extreme, because of this event. */
    public ClassChanged becomesExtreme(String causedBy) {
        var change = change(CustomerClass.EXTREME, causedBy, now());
        Wire.publish(UUID.randomUUID().toString(), change);
        return change;
    }

    public ClassChanged change(CustomerClass to, String causedBy, Instant at) {
        changes++;
        return new ClassChanged(id, CustomerClass.HESITANT, to, at, List.of(), to.treatment(), 1, changes, causedBy);
    }

    /** Segmentation publishes a view after so many experiences. */
    public void isSeen(Ladder ladder, List<Money> spent, long experiences) {
        views++;
        var ledger = new LedgerFigures(0, 0, 0, experiences, 0, 0);
        var purchases = new PurchaseFigures(0, 0, 0, spent, null);
        Wire.publish(
                UUID.randomUUID().toString(),
                new CustomerView(
                        id,
                        CustomerClass.EXTREME,
                        now(),
                        null,
                        false,
                        List.of(),
                        "recover",
                        ladder,
                        null,
                        Fit.POTENTIAL,
                        ledger,
                        purchases,
                        0,
                        1,
                        changes,
                        views,
                        now()));
    }

    /** Waits until the customer's one case has this version. */
    public JsonPath caseAtVersion(long version) {
        await().atMost(PATIENCE)
                .until(() -> cases().getList("items.version", Long.class).equals(List.of(version)));
        return theCase();
    }

    /** Waits until the customer has a case; one opened late has steps of its clocks behind it already. */
    public JsonPath caseOpened() {
        await().atMost(PATIENCE).until(() -> cases().getList("items").size() == 1);
        return theCase();
    }

    /** The customer's one case. */
    public JsonPath theCase() {
        return agent().get("/api/v1/cases/" + cases().getString("items[0].caseId"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public JsonPath cases() {
        return agent().get("/api/v1/cases?customerId=" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The events published of the customer's cases, each as its type and data, once there are so many. */
    public List<String> published(int count) {
        await().atMost(PATIENCE).until(() -> Wire.read(Topics.CASES, id).size() >= count);
        return Wire.read(Topics.CASES, id).stream()
                .map(record -> Wire.header(record, "ce_type") + " " + Wire.text(record.value()))
                .toList();
    }

    /** Waits until this service has read everything that was published so far. */
    public static void allIsRead() {
        await().atMost(PATIENCE).until(Lag::isZero);
    }

    public static RequestSpecification agent() {
        return given().auth().preemptive().basic("agent", "agent");
    }

    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}

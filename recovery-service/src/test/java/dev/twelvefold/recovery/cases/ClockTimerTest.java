package dev.twelvefold.recovery.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.recovery.Customer;
import dev.twelvefold.recovery.Wire;
import dev.twelvefold.recovery.cases.application.CaseTime;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Steps of clocks through the real timer and the real database: each once, whoever is at it and whatever goes down. */
@QuarkusTest
@TestProfile(CaseTimeTest.Hasty.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "recovery"))
class ClockTimerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration HALF = Duration.ofHours(12);

    @Inject
    CaseTime time;

    @Inject
    Scheduler scheduler;

    @Inject
    DataSource database;

    /** The first events after a start take seconds to come in, and the tests' times are seconds ahead. */
    @BeforeEach
    void theServiceIsAtWork() {
        Desk.withACase();
    }

    @AfterEach
    void theTimerRuns() {
        scheduler.resume();
    }

    @Test
    void theTimerTellsAStepWhenItIsReached() {
        var half = Customer.now().plusSeconds(4);
        var customer = openedAt(half.minus(HALF));
        assertThat(elapsed(timeline(customer))).isEmpty();
        assertThat(customer.theCase().getInt("priority")).isEqualTo(35 + 2);

        await().atMost(PATIENCE).until(() -> elapsed(timeline(customer)).size() == 2);

        assertThat(elapsed(timeline(customer))).containsExactly("acknowledge 50 " + half, "apology 50 " + half);
        assertThat(customer.theCase().getInt("priority")).isEqualTo(35 + 2 + 5);
        assertThat(customer.theCase().getList("clocks.percent", Integer.class).subList(0, 2))
                .containsExactly(50, 50);
        assertThat(customer.published(3).get(1))
                .startsWith("dev.twelvefold.recovery.clock-stepped.v1")
                .contains("\"clock\":\"acknowledge\"", "\"percent\":50");
    }

    /** What is past already is told in the transaction that opens the case: nobody sees it without. */
    @Test
    void aCaseOpenedLateTellsAllThatIsPastAtOnce() {
        scheduler.pause();
        var opened = Customer.now().minus(Duration.ofDays(2));

        var customer = openedAt(opened);

        assertThat(elapsed(timeline(customer))).containsExactlyElementsOf(steps(opened, 720, 1_080, 1_296, 1_440));
        assertThat(customer.theCase().getInt("priority")).isEqualTo(35 + 2 + 20);
    }

    @Test
    void manyTimersAtOnceTellEachStepOnce() throws Exception {
        scheduler.pause();
        var half = Customer.now().plusSeconds(6);
        var customers =
                IntStream.range(0, 12).mapToObj(i -> hurtAt(half.minus(HALF))).toList();
        customers.forEach(Customer::caseOpened);
        customers.forEach(customer -> assertThat(elapsed(timeline(customer))).isEmpty());
        await().atMost(PATIENCE).until(() -> Instant.now().isAfter(half));

        atOnce(8, () -> time.wakeDue(5));
        await().atMost(PATIENCE).until(() -> time.wakeDue(200) == 0);

        for (var customer : customers) {
            var timeline = timeline(customer);
            assertThat(elapsed(timeline)).containsExactlyElementsOf(steps(half.minus(HALF), 720));
            assertThat(timeline.getBoolean("verified")).isTrue();
            var published = customer.published(timeline.getList("items").size());
            assertThat(published).doesNotHaveDuplicates().hasSameSizeAs(timeline.getList("items"));
        }
    }

    /** A timer that dies before its commit has told nothing; the next one knows from the database what was told. */
    @Test
    void afterARestartEachStepIsToldOnce() throws Exception {
        scheduler.pause();
        var half = Customer.now().plusSeconds(4);
        var customer = openedAt(half.minus(HALF));
        await().atMost(PATIENCE).until(() -> Instant.now().isAfter(half));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    assertThat(time.wakeDue(200)).isPositive();
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(elapsed(timeline(customer))).isEmpty();

        assertThat(time.wakeDue(200)).isPositive();
        wakeAgain(customer);
        assertThat(time.wakeDue(200)).isPositive();

        assertThat(elapsed(timeline(customer))).containsExactlyElementsOf(steps(half.minus(HALF), 720));
        does(customer, "notes", "{\"text\": \"puts right when to wake it\"}");
    }

    @Test
    void theQueueFindsWhatIsDueSoonAndWhatIsBreached() throws SQLException {
        var fresh = openedAt(Customer.now());
        var soon = openedAt(Customer.now().minus(Duration.ofHours(19)));
        var breached = openedAt(Customer.now().minus(Duration.ofHours(25)));
        var paused = openedAt(Customer.now().minus(Duration.ofHours(19)));
        does(paused, "pause", "{\"reason\": \"waits\"}");
        var all = List.of(fresh, soon, breached, paused);

        assertThat(where("soon_at <= now() AND next_due_at >= now()", all)).containsExactly(soon.id);
        assertThat(where("next_due_at < now()", all)).containsExactly(breached.id);
    }

    private static Customer openedAt(Instant at) {
        var customer = hurtAt(at);
        customer.caseOpened();
        return customer;
    }

    private static Customer hurtAt(Instant at) {
        var customer = new Customer();
        var eventId = customer.experience(customer.complaint(Severity.HIGH, null, "vi", at));
        Wire.publish(UUID.randomUUID().toString(), customer.change(CustomerClass.EXTREME, eventId, at));
        return customer;
    }

    private static void does(Customer customer, String command, String body) {
        Desk.as("agent")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/cases/" + customer.theCase().getString("caseId") + "/" + command)
                .then()
                .statusCode(200);
    }

    private static JsonPath timeline(Customer customer) {
        return Desk.as("analyst")
                .get("/api/v1/cases/" + customer.theCase().getString("caseId") + "/timeline?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The steps of the two clocks that run at night and on holidays, too. */
    private static List<String> elapsed(JsonPath timeline) {
        return timeline
                .<String>getList("items.findAll { it.kind == 'clock-stepped' }"
                        + ".collect { it.data.clock + ' ' + it.data.percent + ' ' + it.at }")
                .stream()
                .filter(step -> step.startsWith("acknowledge") || step.startsWith("apology"))
                .toList();
    }

    /** Both clocks at their steps, so many minutes after the opening. */
    private static List<String> steps(Instant opened, int... minutes) {
        var percents = List.of(50, 75, 90, 100);
        return IntStream.range(0, minutes.length)
                .boxed()
                .flatMap(i -> Stream.of("acknowledge", "apology")
                        .map(clock -> clock + " " + percents.get(i) + " " + opened.plusSeconds(60L * minutes[i])))
                .toList();
    }

    private static void atOnce(int threads, Callable<Integer> what) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var together = new CyclicBarrier(threads);
            var running = IntStream.range(0, threads)
                    .mapToObj(i -> pool.submit(() -> {
                        together.await();
                        return what.call();
                    }))
                    .toList();
            for (var each : running) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** As if what was told had been written, and what was due had not. */
    private void wakeAgain(Customer customer) throws SQLException {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("UPDATE recovery_case SET wake_at = now() WHERE customer_id = ?")) {
            statement.setString(1, customer.id);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private List<String> where(String condition, List<Customer> among) throws SQLException {
        var sql = "SELECT customer_id FROM recovery_case WHERE status NOT IN ('RECOVERED', 'CLOSED') AND " + condition;
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            found.retainAll(among.stream().map(customer -> customer.id).toList());
            return found;
        }
    }
}

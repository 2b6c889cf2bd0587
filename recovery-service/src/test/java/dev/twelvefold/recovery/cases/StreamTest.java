package dev.twelvefold.recovery.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.recovery.LocalProfile;
import dev.twelvefold.recovery.stream.application.CaseChanges;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stream as its clients see it. */
@QuarkusTest
@TestProfile(LocalProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "recovery"))
class StreamTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CLIENTS = 200;

    @Inject
    CaseChanges changes;

    private final List<StreamClient> clients = new ArrayList<>();

    @AfterEach
    void disconnect() {
        clients.forEach(StreamClient::close);
    }

    @Test
    void tellsEveryChangeWithTheCase() {
        var client = connect("agent", null);
        var desk = Desk.withACase();
        desk.does("agent", "claim").statusCode(200);
        desk.does("agent", "notes", Map.of("text", "called")).statusCode(200);
        desk.does("lead", "close", Map.of("reason", "customer-left")).statusCode(200);

        await().atMost(PATIENCE).until(() -> client.of(desk.caseId).size() == 4);

        var events = client.of(desk.caseId);
        assertThat(events)
                .extracting(StreamClient.Event::what)
                .containsExactly("case-opened", "case-claimed", "note-added", "case-closed");
        assertThat(events).extracting(StreamClient.Event::version).containsExactly(1L, 2L, 3L, 4L);
        var claimed = events.get(1).data();
        assertThat(claimed.get("actor").textValue()).isEqualTo("agent");
        assertThat(claimed.get("case").get("caseId").textValue()).isEqualTo(desk.caseId);
        assertThat(claimed.get("case").get("version").longValue()).isGreaterThanOrEqualTo(2);
        assertThat(events.get(3).data().get("case").get("status").textValue()).isEqualTo("CLOSED");
    }

    @Test
    void goesOnBehindTheLastEventAndSaysNothingTwice() {
        var first = connect("agent", null);
        var desk = Desk.withACase();
        desk.does("agent", "claim").statusCode(200);
        await().atMost(PATIENCE).until(() -> first.of(desk.caseId).size() == 2);
        first.close();
        notes(desk, 50);

        var second = connect("agent2", first.lastId());
        notes(desk, 3);

        await().atMost(PATIENCE).until(() -> second.of(desk.caseId).size() >= 53);
        assertThat(second.of(desk.caseId))
                .extracting(StreamClient.Event::version)
                .containsExactlyElementsOf(LongStream.rangeClosed(3, 55).boxed().toList());
    }

    /** One client stays, one comes back again and again, while others work: both have all, in the order of each case. */
    @Test
    void nothingIsMissedWhileManyWork() throws Exception {
        var stays = connect("agent", null);
        var returning = new ArrayList<StreamClient>();
        returning.add(connect("lead", null));
        var desks = Stream.generate(Desk::withACase).limit(6).toList();
        var pool = Executors.newFixedThreadPool(12);
        var work = new ArrayList<Future<?>>();
        for (var desk : desks) {
            work.add(pool.submit(() -> notes(desk, 15)));
            work.add(pool.submit(() -> notes(desk, 15)));
        }
        while (work.stream().anyMatch(each -> !each.isDone())) {
            var latest = returning.get(returning.size() - 1);
            var had = latest.events().size();
            await().atMost(PATIENCE)
                    .until(() ->
                            latest.events().size() > had + 5 || work.stream().allMatch(Future::isDone));
            latest.close();
            returning.add(connect("lead", latest.lastId()));
        }
        for (var each : work) {
            each.get();
        }
        pool.shutdown();

        var all = LongStream.rangeClosed(1, 31).boxed().toList();
        for (var desk : desks) {
            await().atMost(PATIENCE).until(() -> stays.of(desk.caseId).size() >= 31);
            assertThat(stays.of(desk.caseId))
                    .extracting(StreamClient.Event::version)
                    .containsExactlyElementsOf(all);
            await().atMost(PATIENCE).until(() -> of(desk, returning).size() >= 31);
            assertThat(of(desk, returning)).containsExactlyElementsOf(all);
        }
        assertThat(returning).hasSizeGreaterThan(2);
    }

    /** Whoever writes first may commit last: their change comes later in the stream, and not never. */
    @Test
    void aTransactionThatCommitsLateIsNotMissed() throws SQLException {
        var client = connect("agent", null);
        var early = UUID.randomUUID().toString();
        var late = UUID.randomUUID().toString();
        try (var slow = database();
                var fast = database()) {
            slow.setAutoCommit(false);
            write(slow, late);
            write(fast, early);
            await().atMost(PATIENCE).until(() -> client.of(early).size() == 1);
            assertThat(client.of(late)).isEmpty();

            slow.commit();
        }

        await().atMost(PATIENCE).until(() -> client.of(late).size() == 1);
        var before = client.of(early).get(0).id();
        assertThat(Long.parseLong(client.of(late).get(0).id())).isGreaterThan(Long.parseLong(before));
        var resumed = connect("agent", before);
        await().atMost(PATIENCE).until(() -> resumed.of(late).size() == 1);
        assertThat(resumed.of(early)).isEmpty();
    }

    /** As several instances do it: all number at once, while many write. */
    @Test
    void manyInstancesGivePlacesWithoutGaps() throws Exception {
        var from = changes.last();
        var pool = Executors.newFixedThreadPool(8);
        var writing = new ArrayList<Future<?>>();
        for (var writer = 0; writer < 4; writer++) {
            writing.add(pool.submit(() -> {
                try (var connection = database()) {
                    for (var i = 0; i < 100; i++) {
                        write(connection, UUID.randomUUID().toString());
                    }
                }
                return null;
            }));
        }
        for (var instance = 0; instance < 4; instance++) {
            pool.submit(() -> {
                while (writing.stream().anyMatch(each -> !each.isDone())) {
                    changes.number();
                }
            });
        }
        for (var each : writing) {
            each.get();
        }
        pool.shutdown();
        await().atMost(PATIENCE).until(pool::isTerminated);
        changes.number();

        var found = changes.behind(from, 10_000);
        assertThat(found).hasSizeGreaterThanOrEqualTo(400);
        assertThat(found)
                .extracting(change -> change.position())
                .containsExactlyElementsOf(LongStream.rangeClosed(from + 1, from + found.size())
                        .boxed()
                        .toList());
        assertThat(changes.last()).isEqualTo(from + found.size());
    }

    @Test
    void manyClientsAreAllTold() {
        var many = new ArrayList<StreamClient>();
        for (var i = 0; i < CLIENTS; i++) {
            many.add(open("agent", null));
        }
        await().atMost(PATIENCE).until(() -> many.stream().allMatch(StreamClient::isConnected));
        var desk = Desk.withACase();
        notes(desk, 10);

        await().atMost(PATIENCE).until(() -> many.stream()
                .allMatch(client -> client.of(desk.caseId).size() == 11));

        var all = LongStream.rangeClosed(1, 11).boxed().toList();
        many.forEach(client -> assertThat(client.of(desk.caseId))
                .extracting(StreamClient.Event::version)
                .containsExactlyElementsOf(all));
    }

    @Test
    void whoseLastEventIsNotKnownIsToldToLoadAnew() {
        var client = connect("agent", "999999999999");

        await().atMost(PATIENCE).until(() -> !client.events().isEmpty());
        assertThat(client.events().get(0).name()).isEqualTo("reset");
        var desk = Desk.withACase();
        await().atMost(PATIENCE).until(() -> client.of(desk.caseId).size() == 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1.5", "9999999999999999999"})
    void anIdThatIsNoneOfOursIsRefused(String id) {
        Desk.as("agent")
                .header("Last-Event-ID", id)
                .get("/api/v1/stream")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void strangersAndFrontlineAreRefused() {
        io.restassured.RestAssured.given()
                .header("Accept", "text/event-stream")
                .get("/api/v1/stream")
                .then()
                .statusCode(401);
        Desk.as("frontline").get("/api/v1/stream").then().statusCode(403);
    }

    private StreamClient connect(String user, String lastEventId) {
        var client = open(user, lastEventId);
        await().atMost(PATIENCE).until(client::isConnected);
        return client;
    }

    private StreamClient open(String user, String lastEventId) {
        var client = new StreamClient(user, lastEventId);
        clients.add(client);
        return client;
    }

    private static void notes(Desk desk, int count) {
        for (var i = 0; i < count; i++) {
            desk.does("agent", "notes", Map.of("text", "again")).statusCode(200);
        }
    }

    private static List<Long> of(Desk desk, List<StreamClient> one) {
        return one.stream()
                .flatMap(client -> client.of(desk.caseId).stream())
                .map(StreamClient.Event::version)
                .toList();
    }

    private static void write(Connection connection, String caseId) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("INSERT INTO case_change (case_id, version, what, at) VALUES ('" + caseId
                    + "', 1, 'case-opened', now())");
        }
    }

    private static Connection database() throws SQLException {
        return DriverManager.getConnection(KafkaAndPostgres.jdbcUrl("recovery"), "recovery", "recovery");
    }
}

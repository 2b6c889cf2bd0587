package dev.twelvefold.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.contracts.EventType;
import dev.twelvefold.contracts.Topics;
import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.messaging.database.Database;
import dev.twelvefold.messaging.database.TopicLog;
import dev.twelvefold.messaging.kafka.CloudEvent;
import dev.twelvefold.messaging.kafka.KafkaClients;
import dev.twelvefold.messaging.kafka.TopicPlan;
import dev.twelvefold.messaging.kafka.TraceContext;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxPublisherTest {
    private static final int VACUUM_AFTER = 20;
    private static final int MANY = OutboxWriter.MANY;
    private static final String OF_THE_SHARD_OF_A = "A";
    private static final EventType TYPE = EventType.OFFSET_PROGRESSED;

    private final DataSource database = Database.fresh();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<OutboxPublisher> publishers = new ArrayList<>();
    private final String run = EventIds.fresh();

    @BeforeEach
    void createTopic() {
        TopicLog.create(Topics.CASES);
    }

    @AfterEach
    void stop() throws InterruptedException {
        KafkaAndPostgres.startBroker();
        for (var publisher : publishers) {
            publisher.atStop(null);
        }
    }

    @Test
    void eventsOfACustomerArePublishedInTheOrderOfTheirWriting() {
        startPublisher();
        for (int i = 0; i < 200; i++) {
            write(event("a", i), event("b", i));
        }
        awaitEmpty();
        assertThat(registry.get("twelvefold.outbox.published")
                        .tag("type", "recovery.offset-progressed.v1")
                        .counter()
                        .count())
                .isEqualTo(400);
        assertThat(published("a")).isEqualTo(numbers(200));
        assertThat(published("b")).isEqualTo(numbers(200));
    }

    @Test
    void anEventIsSentWithTheTraceItCameAboutIn() {
        var trace =
                new TraceContext("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "rojo=00f067aa0ba902b7");
        write(event("a", 0).inTrace(trace), event("a", 1));
        startPublisher();
        awaitEmpty();

        var sent = TopicLog.read(Topics.CASES).stream()
                .filter(record -> TopicLog.header(record, CloudEvent.ID).startsWith(run))
                .toList();
        assertThat(TopicLog.header(sent.get(0), "traceparent")).isEqualTo(trace.traceparent());
        assertThat(TopicLog.header(sent.get(0), "tracestate")).isEqualTo(trace.tracestate());
        assertThat(sent.get(1).headers().lastHeader("traceparent")).isNull();
    }

    @Test
    void twoPublishersKeepTheOrderAndDoubleNothing() {
        startPublisher();
        startPublisher();
        for (int i = 0; i < 300; i++) {
            write(event("a", i), event("b", i), event("c", i));
        }
        awaitEmpty();
        for (var customer : List.of("a", "b", "c")) {
            assertThat(published(customer)).isEqualTo(numbers(300));
        }
    }

    @Test
    void anEventThatCannotBeSentBlocksItsCustomerOnlyUntilItIsReleased() {
        write(event("a", 0), tooLarge("a", 1), event("a", 2), event("b", 0));
        startPublisher();
        await().until(() -> published("b").equals(List.of(0)) && published("a").equals(List.of(0)));
        assertThat(count("WHERE attempts > 0 AND last_error LIKE '%RecordTooLarge%'"))
                .isEqualTo(1);

        Database.execute(database, "UPDATE outbox SET data = 'null', next_attempt_at = NULL WHERE attempts > 0");
        awaitEmpty();
        assertThat(published("a")).isEqualTo(List.of(0, 1, 2));
    }

    /** Few events of a transaction are rows, many are chunks: what was written first is sent first, whichever it is. */
    @Test
    void rowsAndChunksAreSentInTheOrderOfTheirWriting() {
        var written = 0;
        for (int events : List.of(MANY, 1, MANY + 1, 2, 2, 3 * MANY, 1)) {
            write(events("a", written, events));
            written += events;
        }
        assertThat(chunks()).isEqualTo(2 + 3 + 6);
        startPublisher();
        startPublisher();
        awaitEmpty();
        assertThat(published("a")).isEqualTo(numbers(written));
    }

    @Test
    void manyEventsOfAShardAreSeveralChunks() {
        var many = 2 * OutboxWriter.CHUNK + 1;
        write(events("a", 0, many));
        assertThat(chunks()).isEqualTo(3);
        startPublisher();
        awaitEmpty();
        assertThat(published("a")).isEqualTo(numbers(many));
    }

    @Test
    void anEventOfAChunkThatCannotBeSentBlocksItsCustomerOnlyUntilItIsReleased() {
        var chunk = new ArrayList<>(List.of(events("a", 0, MANY)));
        chunk.set(2, tooLarge("a", 2));
        chunk.addAll(List.of(events(OF_THE_SHARD_OF_A, 0, MANY)));
        write(chunk.toArray(CloudEvent[]::new));
        var later = new ArrayList<>(List.of(events("a", MANY, MANY)));
        later.addAll(List.of(events(OF_THE_SHARD_OF_A, MANY, MANY)));
        write(later.toArray(CloudEvent[]::new));
        assertThat(chunks()).isEqualTo(8);
        startPublisher();
        await().until(() -> chunks() == 0);

        assertThat(published(OF_THE_SHARD_OF_A)).isEqualTo(numbers(2 * MANY));
        // The broker may have had those behind it, which were on their way with it.
        assertThat(published("a")).startsWith(0, 1).doesNotContain(2);
        assertThat(count("WHERE attempts > 0 AND last_error LIKE '%RecordTooLarge%' AND event_key = 'a'"))
                .isEqualTo(1);
        assertThat(count("WHERE event_key = 'a'")).isEqualTo(2 * MANY - 2);
        write(event("a", 2 * MANY));

        Database.execute(database, "UPDATE outbox SET data = 'null', next_attempt_at = NULL WHERE attempts > 0");
        awaitEmpty();
        assertThat(published("a"))
                .endsWith(numbers(2 * MANY + 1).subList(2, 2 * MANY + 1).toArray(Integer[]::new));
    }

    /** Nothing of the chunk is sent, and all of it waits behind the row. */
    @Test
    void aChunkOfACustomerWhoseRowIsParkedBecomesRows() {
        write(tooLarge("a", 0));
        startPublisher();
        await().until(() -> count("WHERE attempts > 0") == 1);
        write(events("a", 1, MANY));
        await().until(() -> chunks() == 0);
        assertThat(count("")).isEqualTo(MANY + 1);
        assertThat(published("a")).isEmpty();

        Database.execute(database, "UPDATE outbox SET data = 'null', next_attempt_at = NULL WHERE attempts > 0");
        awaitEmpty();
        assertThat(published("a")).isEqualTo(numbers(MANY + 1));
    }

    @Test
    void eventsOfManyShardsKeepTheirOrder() {
        var customers = IntStream.range(0, 50).mapToObj(number -> "c" + number).toList();
        for (int from = 0; from < 200; from += 50) {
            var first = from;
            write(customers.stream()
                    .flatMap(customer -> Stream.of(events(customer, first, 50)))
                    .toArray(CloudEvent[]::new));
        }
        assertThat(chunks()).isGreaterThan(4 * 20).isLessThanOrEqualTo(4 * OutboxWriter.SHARDS);
        assertThat(count("")).isZero();
        startPublisher();
        startPublisher();
        awaitEmpty();
        for (var customer : customers) {
            assertThat(published(customer)).isEqualTo(numbers(200));
        }
    }

    @Test
    void chunksThatAreWrittenWhileTheBrokerIsAwayArePublishedWhenItIsBack() {
        startPublisher();
        KafkaAndPostgres.stopBroker();
        write(events("a", 0, MANY));
        write(event("a", MANY));
        KafkaAndPostgres.startBroker();
        awaitEmpty();
        assertThat(published("a")).isEqualTo(numbers(MANY + 1));
    }

    @Test
    void aChunkKeepsTracesOfThoseThatHaveOne() {
        var trace =
                new TraceContext("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "rojo=00f067aa0ba902b7");
        var events = events("a", 0, MANY);
        events[1] = events[1].inTrace(trace);
        write(events);
        startPublisher();
        awaitEmpty();

        var sent = TopicLog.read(Topics.CASES).stream()
                .filter(record -> TopicLog.header(record, CloudEvent.ID).startsWith(run))
                .toList();
        assertThat(sent.get(0).headers().lastHeader("traceparent")).isNull();
        assertThat(TopicLog.header(sent.get(1), "traceparent")).isEqualTo(trace.traceparent());
        assertThat(TopicLog.header(sent.get(1), "tracestate")).isEqualTo(trace.tracestate());
    }

    @Test
    void whatIsWrittenWhileTheBrokerIsAwayIsPublishedWhenItIsBack() {
        startPublisher();
        KafkaAndPostgres.stopBroker();
        write(event("a", 0), event("a", 1));
        assertThat(count("")).isEqualTo(2);
        KafkaAndPostgres.startBroker();
        awaitEmpty();
        assertThat(published("a")).isEqualTo(List.of(0, 1));
    }

    @Test
    void whatARolledBackTransactionWroteIsNeverPublished() throws SQLException {
        startPublisher();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, event("a", 0));
            connection.rollback();
        }
        write(event("a", 1));
        awaitEmpty();
        assertThat(published("a")).isEqualTo(List.of(1));
    }

    @Test
    void whatWasSentIsClearedAway() {
        startPublisher();
        for (int i = 0; i < 2 * VACUUM_AFTER; i++) {
            write(event("a", i));
        }
        awaitEmpty();
        await().until(() ->
                Database.number(database, "SELECT vacuum_count FROM pg_stat_user_tables WHERE relname = 'outbox'")
                        >= 1);
    }

    private void startPublisher() {
        var publisher = new OutboxPublisher(
                database,
                new OutboxSender(new KafkaClients(TopicLog.settings())),
                new OutboxSignal(),
                new Quick(),
                new OutboxMeters(registry, new TopicPlan("publisher-test", List.of(), List.of(Topics.CASES))));
        publishers.add(publisher);
        publisher.atStart(null);
    }

    private void awaitEmpty() {
        await().atMost(Duration.ofSeconds(60)).until(() -> count("") + chunks() == 0);
    }

    private long chunks() {
        return Database.number(database, "SELECT count(*) FROM outbox_chunk");
    }

    private long count(String where) {
        return Database.number(database, "SELECT count(*) FROM outbox " + where);
    }

    /** The numbers of the customer's events of this test, in the order of the topic. */
    private List<Integer> published(String customer) {
        var prefix = run + ":" + customer + ":";
        return TopicLog.read(Topics.CASES).stream()
                .map(record -> TopicLog.header(record, CloudEvent.ID))
                .filter(id -> id.startsWith(prefix))
                .map(id -> Integer.valueOf(id.substring(prefix.length())))
                .toList();
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private CloudEvent event(String customer, int number) {
        return new CloudEvent(
                run + ":" + customer + ":" + number,
                TYPE,
                "/test",
                Instant.now(),
                customer,
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    private CloudEvent[] events(String customer, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(number -> event(customer, number))
                .toArray(CloudEvent[]::new);
    }

    private CloudEvent tooLarge(String customer, int number) {
        var event = event(customer, number);
        return new CloudEvent(
                event.id(), event.type(), event.source(), event.time(), event.key(), new byte[2 * 1024 * 1024]);
    }

    private void write(CloudEvent... events) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, events);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insert(Connection connection, CloudEvent... events) throws SQLException {
        new OutboxWriter(connection).write(List.of(events));
    }

    /** The defaults, but for pauses that a test can wait for. */
    private record Quick() implements OutboxConfig {
        @Override
        public int batchSize() {
            return 50;
        }

        @Override
        public int vacuumAfter() {
            return VACUUM_AFTER;
        }

        @Override
        public Duration pollInterval() {
            return Duration.ofMillis(20);
        }

        @Override
        public Duration minBackoff() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration maxBackoff() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Duration drainTimeout() {
            return Duration.ofSeconds(10);
        }
    }
}

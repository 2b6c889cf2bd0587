package dev.twelvefold.messaging.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twelvefold.contracts.Topics;
import dev.twelvefold.contracts.feedback.Experience;
import dev.twelvefold.contracts.feedback.Rated;
import dev.twelvefold.messaging.DatabaseException;
import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.messaging.database.Database;
import dev.twelvefold.messaging.database.TopicLog;
import dev.twelvefold.messaging.kafka.CloudEvent;
import dev.twelvefold.messaging.kafka.KafkaClients;
import dev.twelvefold.messaging.kafka.TopicPlan;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class BatchPipelineTest {
    private static final String DEAD_LETTERS = Topics.deadLettersOf(Topics.EXPERIENCES, "pipeline-test");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final DataSource database = Database.fresh();
    private final String run = EventIds.fresh();
    private final List<String> handled = new ArrayList<>();
    private final TopicPlan plan = new TopicPlan("pipeline-test", List.of(Topics.EXPERIENCES), List.of());
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ConsumerMeters meters = new ConsumerMeters(registry, plan);
    private final DeadLetters deadLetters = new DeadLetters(new KafkaClients(TopicLog.settings()), plan, meters);

    BatchPipelineTest() {
        TopicLog.create(DEAD_LETTERS);
    }

    @Test
    void whatCannotBeReadIsDeadLetteredAsItWasAndTheRestHandled() {
        var broken = record(1, "c-1", "not json".getBytes(StandardCharsets.UTF_8));
        pipeline(this::accept)
                .process(records(List.of(record(0, rated("c-1", 5)), broken, record(2, rated("c-1", 3)))));
        assertThat(handled).containsExactly(run + ":0", run + ":2");
        assertThat(deadLettersOfThisRun()).singleElement().satisfies(letter -> {
            assertThat(letter.value()).isEqualTo(broken.value());
            assertThat(letter.key()).isEqualTo(broken.key());
            assertThat(TopicLog.header(letter, CloudEvent.TYPE)).isEqualTo("dev.twelvefold.feedback.rated.v1");
            assertThat(TopicLog.header(letter, DeadLetters.OFFSET)).isEqualTo("1");
            assertThat(TopicLog.header(letter, DeadLetters.PARTITION)).isEqualTo("0");
        });
        assertThat(deadLettersFor(Flaw.DATA)).isEqualTo(1);
        assertThat(deadLettersFor(Flaw.REFUSED)).isZero();
    }

    @Test
    void aRecordWhoseDataTheDatabaseRefusesIsFoundAndDeadLetteredAlone() {
        pipeline(this::refuseScoreOne)
                .process(records(
                        List.of(record(0, rated("c-1", 5)), record(1, rated("c-2", 1)), record(2, rated("c-3", 4)))));
        assertThat(handled).containsExactly(run + ":0", run + ":2");
        assertThat(deadLettersOfThisRun())
                .extracting(letter -> TopicLog.header(letter, CloudEvent.ID))
                .containsExactly(run + ":1");
        assertThat(deadLettersFor(Flaw.REFUSED)).isEqualTo(1);
    }

    /** Decoded by several threads, and refused twice: order and effect are those of the small batch, within a few tries for each. */
    @Test
    void aLargeBatchKeepsItsOrderAndFindsWhatIsRefusedInFewSteps() {
        var large = 4_096;
        var refused = Set.of(7, 3_000);
        var broken = 11;
        var batch = IntStream.range(0, large)
                .mapToObj(offset -> offset == broken
                        ? record(offset, "c-1", "not json".getBytes(StandardCharsets.UTF_8))
                        : record(offset, rated("c-" + offset % 5, refused.contains(offset) ? 1 : 5)))
                .toList();
        var tries = new AtomicInteger();
        pipeline(events -> {
                    tries.incrementAndGet();
                    refuseScoreOne(events);
                })
                .process(records(batch));

        assertThat(handled)
                .containsExactlyElementsOf(IntStream.range(0, large)
                        .filter(offset -> offset != broken && !refused.contains(offset))
                        .mapToObj(offset -> run + ":" + offset)
                        .toList());
        assertThat(deadLettersFor(Flaw.DATA)).isEqualTo(1);
        assertThat(deadLettersFor(Flaw.REFUSED)).isEqualTo(2);
        assertThat(tries.get()).isLessThan(4 * 12 + 2);
    }

    @Test
    void aDatabaseThatIsAwayDeadLettersNothing() {
        var away = pipeline(events -> {
            throw new DatabaseException("away", new SQLException("connection refused", "08001"));
        });
        assertThatThrownBy(() -> away.process(records(List.of(record(0, rated("c-1", 5))))))
                .isInstanceOf(DatabaseException.class);
        assertThat(deadLettersOfThisRun()).isEmpty();
    }

    private BatchPipeline<Experience> pipeline(BatchHandler<Experience> handler) {
        return new BatchPipeline<>(EventDecoder.ofIntake(Experience.class), handler, deadLetters);
    }

    private void accept(List<Received<Experience>> events) {
        events.forEach(event -> handled.add(event.id()));
    }

    /** A batch that a real database refuses as a whole because of one record. */
    private void refuseScoreOne(List<Received<Experience>> events) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("SELECT 1 / (? - 1)")) {
            statement.setInt(1, lowestScore(events));
            statement.executeQuery().close();
        } catch (SQLException e) {
            throw new DatabaseException("refused", e);
        }
        accept(events);
    }

    private static int lowestScore(List<Received<Experience>> events) {
        return events.stream()
                .mapToInt(event -> ((Rated) event.data()).score())
                .min()
                .orElseThrow();
    }

    private double deadLettersFor(Flaw flaw) {
        return registry.get("twelvefold.dead.letters")
                .tag("reason", flaw.wire())
                .counter()
                .count();
    }

    private List<ConsumerRecord<byte[], byte[]>> deadLettersOfThisRun() {
        return TopicLog.read(DEAD_LETTERS).stream()
                .filter(letter -> TopicLog.header(letter, CloudEvent.ID).startsWith(run))
                .toList();
    }

    private static Rated rated(String customer, int score) {
        return new Rated(customer, score, "store", null, null, null, null, NOW, NOW);
    }

    private ConsumerRecord<byte[], byte[]> record(int offset, Rated data) {
        return record(
                offset,
                data.customerId(),
                CloudEvent.of("x", "/test", NOW, data).data());
    }

    private ConsumerRecord<byte[], byte[]> record(int offset, String customer, byte[] data) {
        var event = CloudEvent.of(run + ":" + offset, "/test", NOW, rated(customer, 5))
                .toRecord();
        var record = new ConsumerRecord<>(Topics.EXPERIENCES, 0, offset, event.key(), data);
        event.headers().forEach(record.headers()::add);
        return record;
    }

    private static ConsumerRecords<byte[], byte[]> records(List<ConsumerRecord<byte[], byte[]>> records) {
        return new ConsumerRecords<>(Map.of(new TopicPartition(Topics.EXPERIENCES, 0), records), Map.of());
    }
}

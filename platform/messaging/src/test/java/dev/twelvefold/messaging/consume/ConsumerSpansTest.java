package dev.twelvefold.messaging.consume;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.twelvefold.contracts.Topics;
import dev.twelvefold.contracts.feedback.Rated;
import dev.twelvefold.messaging.kafka.CloudEvent;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsumerSpansTest {
    private static final int RECORDS = 500;
    private static final int ROUNDS = 200;

    /** Of a whole batch, for what is made once for each. */
    private static final long BYTES_A_BATCH = 2_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(strings = {"", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00", "nonsense"})
    void aRecordThatIsNotRecordedAllocatesNothing(String traceparent) {
        var batch = batch(traceparent);
        for (var round = 0; round < ROUNDS; round++) {
            ConsumerSpans.start(batch).end();
        }

        var before = threads.getCurrentThreadAllocatedBytes();
        for (var round = 0; round < ROUNDS; round++) {
            ConsumerSpans.start(batch).end();
        }
        var bytes = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(bytes / ROUNDS).isLessThan(BYTES_A_BATCH);
    }

    private static ConsumerRecords<byte[], byte[]> batch(String traceparent) {
        var partition = new TopicPartition(Topics.EXPERIENCES, 0);
        var records = IntStream.range(0, RECORDS)
                .mapToObj(offset -> record(offset, traceparent))
                .toList();
        return new ConsumerRecords<>(Map.of(partition, records), Map.of());
    }

    private static ConsumerRecord<byte[], byte[]> record(int offset, String traceparent) {
        var now = Instant.now();
        var event = CloudEvent.of("e", "/test", now, new Rated("c", 5, "store", null, null, null, null, now, now));
        var sent = event.toRecord();
        var record = new ConsumerRecord<>(Topics.EXPERIENCES, 0, offset, sent.key(), sent.value());
        List.of(sent.headers().toArray()).forEach(record.headers()::add);
        if (!traceparent.isEmpty()) {
            record.headers().add("traceparent", traceparent.getBytes(StandardCharsets.UTF_8));
        }
        return record;
    }
}

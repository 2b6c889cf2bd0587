package dev.twelvefold.segmentation.rebuild;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Says now and then how far the reading of a topic has come. */
final class ReadingProgress {
    private static final Logger LOG = Logger.getLogger(ReadingProgress.class);
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final String topic;
    private final long total;
    private long read;
    private long lastSaid = System.nanoTime();
    private long lastRecord = System.nanoTime();

    ReadingProgress(String topic, Map<TopicPartition, Long> beginnings, Map<TopicPartition, Long> ends) {
        this.topic = topic;
        this.total = sum(ends) - sum(beginnings);
        LOG.infof("Reading %s: up to %d records", topic, total);
    }

    void read(int records) {
        read += records;
        if (records > 0) {
            lastRecord = System.nanoTime();
        }
        if (isPast(lastSaid, INTERVAL)) {
            lastSaid = System.nanoTime();
            LOG.infof("Reading %s: %d of up to %d records", topic, read, total);
        }
    }

    /** Whether it is as long as that since a record came. */
    boolean isSilentFor(Duration limit) {
        return isPast(lastRecord, limit);
    }

    private static boolean isPast(long since, Duration limit) {
        return System.nanoTime() - since > limit.toNanos();
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }
}

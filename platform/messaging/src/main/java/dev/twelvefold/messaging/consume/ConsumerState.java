package dev.twelvefold.messaging.consume;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/** Which consumers are stuck on a batch that they retry. */
@ApplicationScoped
public class ConsumerState {
    private static final Logger LOG = Logger.getLogger(ConsumerState.class);

    private final ConsumerMeters meters;
    private final Map<String, String> failing = new ConcurrentHashMap<>();

    ConsumerState(ConsumerMeters meters) {
        this.meters = meters;
    }

    /** Runs one batch of a consumer and notes how it went; what it throws is thrown on, to be retried. */
    public void observe(
            String consumer,
            ConsumerRecords<byte[], byte[]> records,
            Consumer<ConsumerRecords<byte[], byte[]>> processing) {
        var start = System.nanoTime();
        try {
            processing.accept(records);
            count(records, System.nanoTime() - start, true);
            if (failing.remove(consumer) != null) {
                LOG.infof("Consumer %s is working again", consumer);
            }
        } catch (RuntimeException e) {
            count(records, System.nanoTime() - start, false);
            failing.put(consumer, e.getClass().getSimpleName());
            LOG.warnf(e, "Consumer %s could not handle a batch and will retry it", consumer);
            throw e;
        }
    }

    /** A channel reads one topic. */
    private void count(ConsumerRecords<byte[], byte[]> records, long nanos, boolean handled) {
        records.partitions().stream().findFirst().ifPresent(partition -> {
            if (handled) {
                meters.handled(partition.topic(), records.count(), nanos);
            } else {
                meters.failed(partition.topic(), nanos);
            }
        });
    }

    /** The consumers that are stuck, each with what failed. */
    public Map<String, String> failing() {
        return new TreeMap<>(failing);
    }
}

package dev.twelvefold.messaging.consume;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Which consumers are stuck on a batch that they retry. */
@ApplicationScoped
public class ConsumerState {
    private static final Logger LOG = Logger.getLogger(ConsumerState.class);

    private final Map<String, String> failing = new ConcurrentHashMap<>();

    /** Runs one batch of a consumer and notes how it went; what it throws is thrown on, to be retried. */
    public void observe(String consumer, Runnable batch) {
        try {
            batch.run();
            if (failing.remove(consumer) != null) {
                LOG.infof("Consumer %s is working again", consumer);
            }
        } catch (RuntimeException e) {
            failing.put(consumer, e.getClass().getSimpleName());
            LOG.warnf(e, "Consumer %s could not handle a batch and will retry it", consumer);
            throw e;
        }
    }

    /** The consumers that are stuck, each with what failed. */
    public Map<String, String> failing() {
        return new TreeMap<>(failing);
    }
}

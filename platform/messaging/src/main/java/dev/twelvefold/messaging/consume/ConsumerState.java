package dev.twelvefold.messaging.consume;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Which consumers are stuck on a batch that they retry; the service is not ready while one is. */
@Readiness
@ApplicationScoped
public class ConsumerState implements HealthCheck {
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

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("consumers").status(failing.isEmpty());
        new TreeMap<>(failing).forEach(response::withData);
        return response.build();
    }
}

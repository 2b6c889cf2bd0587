package dev.twelvefold.messaging.kafka;

import dev.twelvefold.messaging.log.Failures;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/**
 * Creates the topics of the {@link TopicPlan} that are missing: once before the channels start, and, when the broker was away
 * then, again in the background until it has worked. A broker that starts together with the service is soon there, so the
 * pauses between attempts begin short and double.
 */
@ApplicationScoped
public class TopicCreator {
    private static final Logger LOG = Logger.getLogger(TopicCreator.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final KafkaClients clients;
    private final KafkaConfig config;
    private final TopicPlan plan;
    private final ScheduledExecutorService retries = Executors.newSingleThreadScheduledExecutor(TopicCreator::daemon);
    private volatile boolean done;

    TopicCreator(KafkaClients clients, KafkaConfig config, TopicPlan plan) {
        this.clients = clients;
        this.config = config;
        this.plan = plan;
    }

    /** Whether every topic of the plan is known to exist. */
    public boolean isDone() {
        return done;
    }

    void atStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        attempt(FIRST_PAUSE);
    }

    void atStop(@Observes ShutdownEvent event) {
        retries.shutdownNow();
    }

    private void attempt(Duration pause) {
        try {
            createMissing();
            done = true;
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("Topics could not be checked, trying again in %s: %s", pause, Failures.told(e));
            retries.schedule(() -> attempt(longer(pause)), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(config.maxBackoff()) < 0 ? doubled : config.maxBackoff();
    }

    private void createMissing() throws ExecutionException, InterruptedException, TimeoutException {
        if (!clients.ports().answerWithin(config.adminTimeout())) {
            throw new TimeoutException("no broker answers");
        }
        try (var admin = clients.admin(config.adminTimeout())) {
            createMissing(admin);
        }
    }

    private void createMissing(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        var existing = within(admin.listTopics().names());
        var deadLetters = new HashSet<>(plan.deadLetters());
        var missing = plan.all().stream()
                .filter(name -> !existing.contains(name))
                .map(name -> TopicSettings.topic(name, deadLetters.contains(name), config.replication()))
                .toList();
        for (var creation : admin.createTopics(missing).values().entrySet()) {
            await(creation.getKey(), creation.getValue());
        }
    }

    private void await(String topic, KafkaFuture<Void> creation)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            within(creation);
            LOG.infof("Created topic %s", topic);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
            LOG.debugf("Another service created topic %s first", topic);
        }
    }

    private <T> T within(KafkaFuture<T> future) throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(config.adminTimeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "topic-creator");
        thread.setDaemon(true);
        return thread;
    }
}

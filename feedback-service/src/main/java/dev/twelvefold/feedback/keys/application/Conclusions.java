package dev.twelvefold.feedback.keys.application;

import dev.twelvefold.messaging.log.Failures;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Remembers what became of attempts, behind the answers. A conclusion that is lost costs no more than a repeat with the same
 * event id, should the client post again after the lease has lapsed.
 */
@ApplicationScoped
class Conclusions {
    private static final Logger LOG = Logger.getLogger(Conclusions.class);

    /** What has come by the end of the service is still written, but an end must not wait for a database that is away. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private final Reservations reservations;

    /** Bounded by the attempts under way. */
    private final BlockingQueue<Conclusion> queue = new LinkedBlockingQueue<>();

    private final Thread thread = new Thread(this::run, "key-conclusions");
    private volatile boolean stopping;

    Conclusions(Reservations reservations) {
        this.reservations = reservations;
    }

    private record Conclusion(UUID attempt, boolean published, Runnable whenRemembered) {}

    @PostConstruct
    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Does not block. The action runs in any case, also when the conclusion could not be remembered. */
    void conclude(UUID attempt, boolean published, Runnable whenRemembered) {
        queue.add(new Conclusion(attempt, published, whenRemembered));
    }

    private void run() {
        try {
            while (!stopping || !queue.isEmpty()) {
                var batch = new ArrayList<>(List.of(queue.take()));
                queue.drainTo(batch);
                remember(batch);
            }
        } catch (InterruptedException e) {
            LOG.debug("No more attempts are concluded", e);
        }
    }

    private void remember(List<Conclusion> batch) {
        try {
            reservations.conclude(batch.stream().collect(Collectors.toMap(Conclusion::attempt, Conclusion::published)));
        } catch (RuntimeException e) {
            LOG.warnf("%d attempts could not be concluded, their lease will lapse: %s", batch.size(), Failures.told(e));
        }
        batch.forEach(conclusion -> conclusion.whenRemembered().run());
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        if (queue.isEmpty()) {
            thread.interrupt();
        }
        thread.join(LAST_WORDS.toMillis());
    }
}

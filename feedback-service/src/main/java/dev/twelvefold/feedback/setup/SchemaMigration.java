package dev.twelvefold.feedback.setup;

import dev.twelvefold.messaging.log.Failures;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/**
 * Brings the schema up to date: once before requests are taken, and, when the database is away then, again in the background
 * until it has worked. Posting without keys does not wait for it.
 */
@ApplicationScoped
class SchemaMigration {
    private static final Logger LOG = Logger.getLogger(SchemaMigration.class);

    /** Soon enough that keys are taken again when the database is. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Flyway flyway;
    private final ScheduledExecutorService retries =
            Executors.newSingleThreadScheduledExecutor(SchemaMigration::daemon);

    SchemaMigration(Flyway flyway) {
        this.flyway = flyway;
    }

    void atStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        attempt();
    }

    void atStop(@Observes ShutdownEvent event) {
        retries.shutdownNow();
    }

    private void attempt() {
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            LOG.warnf("The schema could not be brought up to date, trying again in %s: %s", PAUSE, Failures.told(e));
            retries.schedule(this::attempt, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "schema-migration");
        thread.setDaemon(true);
        return thread;
    }
}

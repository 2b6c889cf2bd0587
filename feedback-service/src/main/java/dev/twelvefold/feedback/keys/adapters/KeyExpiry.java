package dev.twelvefold.feedback.keys.adapters;

import dev.twelvefold.feedback.keys.application.KeySettings;
import dev.twelvefold.feedback.keys.application.Reservations;
import dev.twelvefold.messaging.DatabaseException;
import dev.twelvefold.messaging.log.Failures;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Forgets old keys from time to time; any number of instances may do so side by side. */
@ApplicationScoped
class KeyExpiry {
    private static final Logger LOG = Logger.getLogger(KeyExpiry.class);

    private final Reservations reservations;
    private final KeySettings settings;

    KeyExpiry(Reservations reservations, KeySettings settings) {
        this.reservations = reservations;
        this.settings = settings;
    }

    /** Not at the very start, when the tables may not be there yet. */
    @Scheduled(
            every = "{twelvefold.keys.expiry-interval}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        try {
            var forgotten = 0;
            for (var some = -1; some != 0; forgotten += some) {
                some = reservations.forget(settings.keep());
            }
            LOG.debugf("%d old keys forgotten", forgotten);
        } catch (DatabaseException e) {
            LOG.warnf("Old keys could not be forgotten, next time: %s", Failures.told(e));
        }
    }
}

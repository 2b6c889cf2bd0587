package dev.twelvefold.messaging.inbox;

import dev.twelvefold.messaging.DatabaseException;
import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.messaging.log.Failures;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Forgets events so old that no repeat of them is to be expected; to be called from time to time, by any number of instances. */
@ApplicationScoped
public class InboxExpiry {
    private static final Logger LOG = Logger.getLogger(InboxExpiry.class);

    /** What is promised to everybody who publishes. */
    private static final Duration PROMISED = Duration.ofDays(30);

    /** Ids of one transaction: deleted within a fraction of a second. */
    private static final int BATCH = 10_000;

    private final Inbox inbox;
    private final Duration remembered;
    private final Clock clock;

    /** @throws IllegalArgumentException when events are to be remembered for less than what is promised */
    InboxExpiry(Inbox inbox, InboxConfig config, Clock clock) {
        if (config.remembered().compareTo(PROMISED) < 0) {
            throw new IllegalArgumentException(
                    "twelvefold.inbox.remembered must be 30 days or more, and is " + config.remembered());
        }
        this.inbox = inbox;
        this.remembered = config.remembered();
        this.clock = clock;
    }

    /** Forgets all that is old enough; what can not be forgotten now waits for the next time. */
    public void forget() {
        var before = Times.now(clock).minus(remembered);
        try {
            while (inbox.forget(before, BATCH) == BATCH) {
                LOG.debugf("%d old events forgotten, and there are more", BATCH);
            }
        } catch (DatabaseException e) {
            LOG.warnf("Old events could not be forgotten, next time: %s", Failures.told(e));
        }
    }
}

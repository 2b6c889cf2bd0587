package dev.twelvefold.recovery.letters.mail;

import dev.twelvefold.recovery.letters.application.CarryFailedException;
import dev.twelvefold.recovery.letters.application.Courier;
import dev.twelvefold.recovery.letters.application.LetterConfig;
import dev.twelvefold.recovery.letters.application.LetterSignal;
import dev.twelvefold.recovery.letters.application.Outcomes;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.jboss.logging.Logger;

/** The thread of each instance that sends what is due, one letter after the other. */
@ApplicationScoped
class LetterSender {
    private static final Logger LOG = Logger.getLogger(LetterSender.class);

    private final Courier courier;
    private final LetterSignal signal;
    private final Outcomes outcomes;
    private final LetterConfig config;
    private final Thread thread = new Thread(this::run, "letter-sender");
    private volatile boolean stopping;

    LetterSender(Courier courier, LetterSignal signal, Outcomes outcomes, LetterConfig config) {
        this.courier = courier;
        this.signal = signal;
        this.outcomes = outcomes;
        this.config = config;
    }

    void atStart(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    /** The letter at hand is still sent; what is left is sent by another instance, or at the next start. */
    void atStop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ShutdownEvent event)
            throws InterruptedException {
        stopping = true;
        signal.raise();
        thread.join(config.smtpTimeout().toMillis());
        thread.interrupt();
    }

    private void run() {
        try {
            while (!stopping) {
                signal.await(config.pollInterval());
                sendAllThatIsDue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendAllThatIsDue() {
        try {
            var more = true;
            while (!stopping && more) {
                more = sendOne();
            }
        } catch (CarryFailedException e) {
            setBack(e);
        } catch (RuntimeException e) {
            LOG.warn("Letters could not be sent and will be tried again", e);
        }
    }

    private void setBack(CarryFailedException failure) {
        try {
            courier.setBack(failure);
        } catch (RuntimeException e) {
            LOG.warn("The letter could not be set back and is due again at once", e);
        }
    }

    /** Every attempt moves its letter out of what is due, so that this comes to an end. */
    private boolean sendOne() {
        var carried = courier.carryOne();
        carried.filter(letter -> letter.delivery().isSettled())
                .ifPresent(letter -> outcomes.settled(letter.letterId()));
        return carried.isPresent();
    }
}

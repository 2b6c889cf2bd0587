package dev.twelvefold.recovery.letters.application;

import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.recovery.letters.application.MailServer.Answer;
import dev.twelvefold.recovery.letters.application.MailServer.Postponed;
import dev.twelvefold.recovery.letters.application.MailServer.Refused;
import dev.twelvefold.recovery.letters.domain.Delivery;
import dev.twelvefold.recovery.letters.domain.Delivery.Patience;
import dev.twelvefold.recovery.letters.domain.DeliveryState;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Carries letters to the mail server, each in a transaction that holds its row from before it is sent until its outcome is kept.
 * Whatever ends in between, the row is free again at once, and the letter is sent once more with the same Message-ID.
 */
@ApplicationScoped
public class Courier {
    private static final Logger LOG = Logger.getLogger(Courier.class);

    private final LetterStore letters;
    private final MailServer server;
    private final List<LetterOutcome> interested;
    private final Patience patience;
    private final Clock clock;

    Courier(
            LetterStore letters,
            MailServer server,
            @All List<LetterOutcome> interested,
            LetterConfig config,
            Clock clock) {
        this.letters = letters;
        this.server = server;
        this.interested = interested;
        this.patience = new Patience(config.minBackoff(), config.maxBackoff(), config.giveUpAfter());
        this.clock = clock;
    }

    /** Carries the letter that has been due longest and answers what became of it; empty when none is due. */
    @Transactional
    public Optional<StoredLetter> carryOne() {
        return letters.holdDue(Times.now(clock)).map(this::carryOrSay);
    }

    /** Lets a letter wait whose outcome could not be kept: nobody is to get the same mail twice a second. */
    @Transactional
    public void setBack(CarryFailedException failure) {
        letters.hold(failure.letterId()).ifPresent(letter -> {
            var why = "sent perhaps: " + failure.getMessage();
            letters.update(
                    letter.with(letter.delivery().postponed(why, letter.writtenAt(), Times.now(clock), patience)));
        });
    }

    private StoredLetter carryOrSay(StoredLetter letter) {
        try {
            return carry(letter);
        } catch (RuntimeException e) {
            throw new CarryFailedException(letter.letterId(), e);
        }
    }

    private StoredLetter carry(StoredLetter letter) {
        var answer = server.send(letter);
        var carried = letter.with(delivery(letter, answer, Times.now(clock)));
        letters.update(carried);
        if (carried.delivery().isSettled()) {
            interested.forEach(each -> each.settled(carried));
        }
        log(carried);
        return carried;
    }

    private Delivery delivery(StoredLetter letter, Answer answer, Instant now) {
        if (answer instanceof Refused refused) {
            return letter.delivery().refused(refused.why());
        }
        if (answer instanceof Postponed postponed) {
            return letter.delivery().postponed(postponed.why(), letter.writtenAt(), now, patience);
        }
        return letter.delivery().taken(now);
    }

    private static void log(StoredLetter letter) {
        var delivery = letter.delivery();
        if (delivery.state() != DeliveryState.SENT) {
            LOG.warnf(
                    "Letter %s of case %s is %s after %d attempts: %s",
                    letter.letterId(), letter.caseId(), delivery.state(), delivery.attempts(), delivery.lastError());
        }
    }
}

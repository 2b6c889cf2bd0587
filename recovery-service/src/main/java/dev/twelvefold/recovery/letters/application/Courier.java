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
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Carries letters to the mail server, each in a transaction that holds its row from before it is sent until its outcome is kept.
 * Whatever ends in between, the row is free again at once, and the letter is sent once more with the same Message-ID.
 */
@ApplicationScoped
public class Courier {
    private static final Logger LOG = Logger.getLogger(Courier.class);

    /** Codes of RFC 5321 and RFC 3463, as they begin a reply. */
    private static final Pattern REPLY_CODE = Pattern.compile("\\b[45]\\d\\d\\b([ -][45]\\.\\d{1,3}\\.\\d{1,3})?");

    private final LetterStore letters;
    private final MailServer server;
    private final List<LetterOutcome> interested;
    private final LetterTraces traces;
    private final Patience patience;
    private final Clock clock;

    Courier(
            LetterStore letters,
            MailServer server,
            @All List<LetterOutcome> interested,
            LetterTraces traces,
            LetterConfig config,
            Clock clock) {
        this.letters = letters;
        this.server = server;
        this.interested = interested;
        this.traces = traces;
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
        try (var span = traces.sending(letter)) {
            return carry(letter, span);
        }
    }

    private StoredLetter carry(StoredLetter letter, LetterSpan span) {
        try {
            var carried = carry(letter);
            span.ended(carried);
            return carried;
        } catch (RuntimeException e) {
            span.failed(e);
            LOG.warn("A letter will be sent once more, with the same Message-ID", e);
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
        if (delivery.state() == DeliveryState.SENT) {
            LOG.infof("Letter %s of case %s is sent", letter.letterId(), letter.caseId());
        } else {
            LOG.warnf(
                    "Letter %s of case %s is %s after %d attempts: %s",
                    letter.letterId(), letter.caseId(), delivery.state(), delivery.attempts(), code(delivery));
        }
    }

    /** The text behind the code may quote the letter, or the address: that is for the case, and not for the log. */
    private static String code(Delivery delivery) {
        var code = REPLY_CODE.matcher(delivery.lastError());
        return code.find() ? "the mail server answers " + code.group() : "no answer of the mail server";
    }
}

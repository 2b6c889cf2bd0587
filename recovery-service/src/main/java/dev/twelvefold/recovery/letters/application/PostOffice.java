package dev.twelvefold.recovery.letters.application;

import dev.twelvefold.contracts.recovery.ApologyVia;
import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.recovery.letters.domain.Delivery;
import dev.twelvefold.recovery.letters.domain.Letter;
import dev.twelvefold.recovery.letters.domain.MailAddress;
import dev.twelvefold.recovery.letters.domain.Paragraph;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Takes apologies in: one that is to be mailed is kept in the transaction of the decision, and leaves once that is committed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PostOffice {
    private final LetterStore letters;
    private final LetterTemplates templates;
    private final LetterSignal signal;
    private final SenderAddress sender;
    private final LetterTraces traces;
    private final Clock clock;

    PostOffice(
            LetterStore letters,
            LetterTemplates templates,
            LetterSignal signal,
            SenderAddress sender,
            LetterTraces traces,
            Clock clock) {
        this.letters = letters;
        this.templates = templates;
        this.signal = signal;
        this.sender = sender;
        this.traces = traces;
        this.clock = clock;
    }

    /**
     * An apology for a case.
     *
     * @param writtenBy user name of who sends or gives it
     */
    public record Occurrence(UUID caseId, String customerId, String language, String writtenBy) {}

    /** Queues a letter to this address; it is written down word for word as it will be sent. */
    public StoredLetter mail(Occurrence apology, MailAddress to, Letter letter) {
        var id = UUID.randomUUID();
        var html = templates.html(apology.language(), letter);
        var mail = new StoredLetter.Mail(to.value(), letter.subject(), html, sender.messageId(id));
        var now = Times.now(clock);
        var queued = stored(
                id, apology, ApologyVia.EMAIL, mail, Paragraph.wrapped(letter.body()), now, Delivery.queued(now));
        letters.add(queued);
        traces.written(queued);
        signal.raiseAfterCommit();
        return queued;
    }

    /**
     * Records an apology that was given by hand.
     *
     * @param words what was said or written; null when that is not recorded
     */
    public StoredLetter byHand(Occurrence apology, ApologyVia via, String words) {
        var now = Times.now(clock);
        var given = stored(UUID.randomUUID(), apology, via, null, words, now, Delivery.byHand(now));
        letters.add(given);
        return given;
    }

    /** Whether a letter for the case is still to be sent. */
    public boolean hasOneOnItsWay(UUID caseId) {
        return letters.of(caseId).stream().anyMatch(letter -> !letter.delivery().isSettled());
    }

    private static StoredLetter stored(
            UUID id,
            Occurrence a,
            ApologyVia via,
            StoredLetter.Mail mail,
            String words,
            Instant now,
            Delivery delivery) {
        return new StoredLetter(
                id, a.caseId(), a.customerId(), via, a.language(), a.writtenBy(), now, mail, words, delivery);
    }
}

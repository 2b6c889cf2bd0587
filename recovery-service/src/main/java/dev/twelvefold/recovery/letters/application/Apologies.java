package dev.twelvefold.recovery.letters.application;

import dev.twelvefold.contracts.recovery.ApologyVia;
import dev.twelvefold.recovery.cases.domain.Act;
import dev.twelvefold.recovery.cases.domain.ApologyStatus;
import dev.twelvefold.recovery.cases.domain.CaseLife;
import dev.twelvefold.recovery.cases.domain.Refusal;
import dev.twelvefold.recovery.cases.domain.RefusedException;
import dev.twelvefold.recovery.letters.application.Drafts.Draft;
import dev.twelvefold.recovery.letters.application.PostOffice.Occurrence;
import dev.twelvefold.recovery.letters.domain.Letter;
import dev.twelvefold.recovery.letters.domain.MailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Apologies as people give them, inside a command of the case. */
@ApplicationScoped
public class Apologies {
    private final Drafts drafts;
    private final PostOffice office;
    private final Outcomes outcomes;

    Apologies(Drafts drafts, PostOffice office, Outcomes outcomes) {
        this.drafts = drafts;
        this.office = office;
        this.outcomes = outcomes;
    }

    /**
     * What somebody wants to be sent or recorded; null leaves it to the template, or to what is known of the customer.
     *
     * @param via how; never null
     * @param subject one line
     * @param body paragraphs; of an apology given by hand what was said or written, or null
     * @param language BCP 47
     */
    public record Wish(ApologyVia via, String subject, String body, String language, MailAddress to) {}

    /**
     * What was done.
     *
     * @param settled completes in this instance when it has been committed what became of a letter; has, by hand
     */
    public record Given(UUID letterId, CompletableFuture<Void> settled) {}

    /**
     * Queues a letter, or records what was given by hand.
     *
     * @throws RefusedException when the case has ended, no apology is due, a letter is on its way, or no address is known
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Given give(CaseLife life, Act act, Wish wish) {
        var caseId = UUID.fromString(life.now().caseId());
        requireDue(life, caseId);
        var draft = drafts.write(caseId, wish.language(), act.by()).orElseThrow();
        var apology = new Occurrence(caseId, life.now().customerId(), draft.language(), act.by());
        return wish.via() == ApologyVia.EMAIL
                ? mail(life, act, apology, draft, wish)
                : byHand(life, act, apology, wish);
    }

    private Given mail(CaseLife life, Act act, Occurrence apology, Draft draft, Wish wish) {
        var to = Optional.ofNullable(wish.to())
                .or(() -> Optional.ofNullable(draft.to()))
                .orElseThrow(() -> refused("No address of the customer is known; give one in `to`."));
        var queued = office.mail(apology, to, edited(draft.letter(), wish));
        life.repair().letterQueued(act, queued.letterId().toString(), to.value(), queued.language());
        return new Given(queued.letterId(), outcomes.of(queued.letterId()));
    }

    private Given byHand(CaseLife life, Act act, Occurrence apology, Wish wish) {
        var given = office.byHand(apology, wish.via(), wish.body());
        life.repair().markSent(act, wish.via(), wish.body() == null ? null : given.language());
        return new Given(given.letterId(), CompletableFuture.completedFuture(null));
    }

    private static Letter edited(Letter template, Wish wish) {
        return new Letter(
                wish.subject() == null ? template.subject() : wish.subject(),
                wish.body() == null ? template.body() : wish.body());
    }

    private void requireDue(CaseLife life, UUID caseId) {
        if (life.now().ending() != null) {
            throw refused("The case has ended: it is " + life.now().status() + ".");
        }
        var apology = life.now().tracks().apology();
        if (apology != ApologyStatus.DUE) {
            throw refused("The apology is not due: it is " + apology + ".");
        }
        if (office.hasOneOnItsWay(caseId)) {
            throw refused("A letter is on its way already.");
        }
    }

    private static RefusedException refused(String detail) {
        return new RefusedException(new Refusal.NotNow(detail));
    }
}

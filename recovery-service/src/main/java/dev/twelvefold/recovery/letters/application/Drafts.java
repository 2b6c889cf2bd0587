package dev.twelvefold.recovery.letters.application;

import dev.twelvefold.recovery.cases.application.CaseCatalogue;
import dev.twelvefold.recovery.cases.application.CaseCatalogue.Details;
import dev.twelvefold.recovery.cases.domain.CaseDebt;
import dev.twelvefold.recovery.cases.domain.CaseReading;
import dev.twelvefold.recovery.letters.domain.ContactDetails;
import dev.twelvefold.recovery.letters.domain.DeliveryState;
import dev.twelvefold.recovery.letters.domain.LanguageChain;
import dev.twelvefold.recovery.letters.domain.Letter;
import dev.twelvefold.recovery.letters.domain.LetterFacts;
import dev.twelvefold.recovery.letters.domain.MailAddress;
import dev.twelvefold.recovery.letters.domain.Paragraph;
import dev.twelvefold.recovery.letters.domain.Responder;
import dev.twelvefold.recovery.policy.application.PolicyBook;
import dev.twelvefold.recovery.policy.domain.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes the letter that a case asks for, for somebody to look at. */
@ApplicationScoped
public class Drafts {
    private final CaseCatalogue cases;
    private final LetterStore letters;
    private final ContactBook contacts;
    private final LetterTemplates templates;
    private final LetterConfig config;
    private final PolicyBook policies;

    Drafts(
            CaseCatalogue cases,
            LetterStore letters,
            ContactBook contacts,
            LetterTemplates templates,
            LetterConfig config,
            PolicyBook policies) {
        this.cases = cases;
        this.letters = letters;
        this.contacts = contacts;
        this.templates = templates;
        this.config = config;
        this.policies = policies;
    }

    /**
     * A letter that nobody has sent.
     *
     * @param language in which it is written, in lower case
     * @param to the customer's address; null when none is known that mail can be sent to
     * @param text its plain part, as it would be sent
     * @param html its HTML part, as it would be sent
     */
    public record Draft(String language, MailAddress to, Letter letter, String text, String html) {}

    /**
     * The letter for a case, signed by somebody; empty when there is no such case.
     *
     * @param language BCP 47; null for the customer's own
     */
    @Transactional
    public Optional<Draft> write(UUID caseId, String language, String userName) {
        return cases.find(caseId).map(details -> draft(details, language, userName));
    }

    private Draft draft(Details details, String wanted, String userName) {
        var contact = contacts.of(details.theCase().customerId());
        var rules = policies.inForce();
        var language = language(details, contact, wanted, rules);
        var letter = templates.write(language, facts(details, contact, userName, rules));
        return new Draft(
                language,
                MailAddress.parse(contact.email()).orElse(null),
                letter,
                Paragraph.wrapped(letter.body()),
                templates.html(language, letter));
    }

    /** The one given, else that of the newest complaint, else what else the customer has spoken, else the default. */
    private String language(Details details, ContactDetails contact, String wanted, Rules rules) {
        var tags = Arrays.asList(wanted, CaseReading.language(details.debts()), contact.language());
        return LanguageChain.choose(tags, rules.language(), templates.languages());
    }

    private LetterFacts facts(Details details, ContactDetails contact, String userName, Rules rules) {
        var signature = config.signatures().getOrDefault(userName, userName);
        return CaseFacts.of(
                details,
                unanswered(details),
                contact.name(),
                new Responder(signature, config.contact().orElse(null)),
                rules.clocks().calendar().zone());
    }

    /** Negatives that no apology has answered that reached the customer; all of them where there is nothing new. */
    private List<CaseDebt> unanswered(Details details) {
        var given = letters.of(UUID.fromString(details.theCase().caseId())).stream()
                .filter(letter -> letter.delivery().state() == DeliveryState.SENT)
                .toList();
        var unanswered = details.debts().stream()
                .filter(negative -> given.stream().noneMatch(letter -> letter.answers(negative)))
                .toList();
        return unanswered.isEmpty() ? details.debts() : unanswered;
    }
}

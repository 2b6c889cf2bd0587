package dev.twelvefold.recovery.letters.application;

import dev.twelvefold.recovery.cases.application.CaseCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was written for cases, word for word. */
@ApplicationScoped
public class LetterArchive {
    private final CaseCatalogue cases;
    private final LetterStore letters;

    LetterArchive(CaseCatalogue cases, LetterStore letters) {
        this.cases = cases;
        this.letters = letters;
    }

    /** Everything that was written for a case, newest first; empty when there is no such case. */
    @Transactional
    public Optional<List<StoredLetter>> of(UUID caseId) {
        return cases.find(caseId).map(found -> letters.of(caseId));
    }
}

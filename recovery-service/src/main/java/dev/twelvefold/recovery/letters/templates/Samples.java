package dev.twelvefold.recovery.letters.templates;

import dev.twelvefold.contracts.recovery.CompensationKind;
import dev.twelvefold.recovery.letters.domain.Letter;
import dev.twelvefold.recovery.letters.domain.LetterFacts;
import dev.twelvefold.recovery.letters.domain.Occasion;
import dev.twelvefold.recovery.letters.domain.Redress;
import dev.twelvefold.recovery.letters.domain.Responder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What templates are tried with: everything known, and next to nothing. */
final class Samples {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    static final List<LetterFacts> FACTS = List.of(
            facts("An", "rude", "store", redress(true), "shop@example.com"),
            facts("An", "rude", "store", redress(false), "shop@example.com"),
            facts(null, null, null, null, null));

    static final Letter LETTER = new Letter("Subject", "Text\n\n> rude\n\nAn\nCompany");

    private Samples() {}

    private static LetterFacts facts(String name, String words, String place, Redress redress, String contact) {
        return new LetterFacts(
                name, Occasion.OTHER, words, DAY, place, redress, new Responder("Lan", contact), "R-000042");
    }

    private static Redress redress(boolean issued) {
        return new Redress(issued, CompensationKind.VOUCHER, BigDecimal.TEN, "USD");
    }
}

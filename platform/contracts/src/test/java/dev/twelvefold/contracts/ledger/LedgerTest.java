package dev.twelvefold.contracts.ledger;

import static dev.twelvefold.contracts.ledger.Experiences.brokenPromise;
import static dev.twelvefold.contracts.ledger.Experiences.complaint;
import static dev.twelvefold.contracts.ledger.Experiences.compliment;
import static dev.twelvefold.contracts.ledger.Experiences.folded;
import static dev.twelvefold.contracts.ledger.Experiences.rating;
import static dev.twelvefold.contracts.ledger.Experiences.steps;
import static dev.twelvefold.contracts.ledger.LedgerParameters.DEFAULTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.contracts.feedback.Experience;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The offset rule by the words of DOMAIN.md, section 2. */
class LedgerTest {
    @Test
    void oneNegativeOwesTwelvePositives() {
        var ledger = folded(List.of(complaint()), DEFAULTS);

        assertThat(ledger.owed()).isEqualTo(12);
        assertThat(ledger.openNegatives()).isEqualTo(1);
        assertThat(ledger.openComplaints()).isEqualTo(1);
    }

    @Test
    void elevenPositivesAreNotEnoughAndTheTwelfthIs() {
        assertThat(folded(after(complaint(), 11), DEFAULTS).openComplaints()).isEqualTo(1);
        assertThat(folded(after(complaint(), 12), DEFAULTS).openComplaints()).isZero();
    }

    @Test
    void theTwelfthPositiveShowsTheWholeDebt() {
        var history = after(complaint(), 12);

        var debt = steps(history, DEFAULTS).get(12).touched().orElseThrow();

        assertThat(debt.isOpen()).isFalse();
        assertThat(debt.settledAt()).isEqualTo(13);
        assertThat(debt.openedBy()).isEqualTo("e-1");
        assertThat(debt.repaidBy()).hasSize(12).startsWith("e-2", "e-3").endsWith("e-13");
    }

    @Test
    void aPositiveRepaysTheOldestDebtOnly() {
        var ledger = folded(List.of(rating(1), complaint(), rating(5)), DEFAULTS);

        assertThat(ledger.openDebts()).extracting(Debt::owed).containsExactly(11, 12);
        assertThat(ledger.openDebts()).extracting(Debt::kind).containsExactly(DebtKind.RATING, DebtKind.COMPLAINT);
    }

    @Test
    void praiseInAdvanceDoesNotBuyTheRightToHurt() {
        var history = new ArrayList<>(Collections.nCopies(12, compliment()));
        history.add(brokenPromise());

        assertThat(folded(history, DEFAULTS).owed()).isEqualTo(12);
    }

    @Test
    void withACapUnusedPositivesRepayTheNextDebtAtOnce() {
        var threeKept = new LedgerParameters(12, 2, 5, 3);
        var history = new ArrayList<>(Collections.nCopies(5, compliment()));
        history.add(complaint());

        var ledger = folded(history, threeKept);

        assertThat(ledger.owed()).isEqualTo(9);
        assertThat(ledger.goodwill()).isEmpty();
        assertThat(ledger.openDebts().get(0).repaidBy()).containsExactly("e-1", "e-2", "e-3");
    }

    @Test
    void goodwillMayRepayADebtInTheInstantItOpens() {
        var step = steps(List.of(compliment(), compliment(), complaint()), new LedgerParameters(1, 2, 5, 2))
                .get(2);

        assertThat(step.judgement()).isEqualTo(Judgement.NEGATIVE);
        assertThat(step.touched())
                .hasValueSatisfying(debt -> assertThat(debt.settledAt()).isEqualTo(3));
        assertThat(step.ledger().openDebts()).isEmpty();
        assertThat(step.ledger().goodwill()).containsExactly("e-2");
    }

    @Test
    void aNeutralRatingOwesNothingAndRepaysNothing() {
        var ledger = folded(List.of(rating(2), rating(3), rating(4)), DEFAULTS);

        assertThat(ledger.owed()).isEqualTo(12);
        assertThat(ledger.neutrals()).isEqualTo(2);
    }

    private static List<Experience> after(Experience negative, int positives) {
        var history = new ArrayList<>(List.of(negative));
        history.addAll(Collections.nCopies(positives, rating(5)));
        return history;
    }
}

package dev.twelvefold.contracts.ledger;

import dev.twelvefold.contracts.feedback.Category;
import dev.twelvefold.contracts.feedback.Complained;
import dev.twelvefold.contracts.feedback.Complimented;
import dev.twelvefold.contracts.feedback.Experience;
import dev.twelvefold.contracts.feedback.PromiseBroken;
import dev.twelvefold.contracts.feedback.Rated;
import dev.twelvefold.contracts.feedback.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Made-up experiences of one customer. */
final class Experiences {
    static final Instant AT = Instant.parse("2026-11-20T08:15:30Z");

    private Experiences() {}

    static Experience rating(int score) {
        return new Rated("c-1", score, "store", null, null, null, null, AT, AT);
    }

    static Experience complaint() {
        return new Complained(
                "c-1", Category.ATTITUDE, "Rude.", "store", Severity.HIGH, null, null, null, null, null, AT, AT);
    }

    static Experience compliment() {
        return new Complimented("c-1", "store", null, null, null, null, null, AT, AT);
    }

    static Experience brokenPromise() {
        return new PromiseBroken("c-1", null, null, null, null, AT, AT);
    }

    /** The id of the experience at a position, counted from 1. */
    static String idAt(long position) {
        return "e-" + position;
    }

    /** Every step of the fold over a history. */
    static List<Ledger.Step> steps(List<Experience> history, LedgerParameters parameters) {
        var steps = new ArrayList<Ledger.Step>();
        var ledger = Ledger.EMPTY;
        for (var experience : history) {
            var step = ledger.fold(idAt(steps.size() + 1), experience, parameters);
            steps.add(step);
            ledger = step.ledger();
        }
        return steps;
    }

    /** The ledger after a history. */
    static Ledger folded(List<Experience> history, LedgerParameters parameters) {
        return history.isEmpty()
                ? Ledger.EMPTY
                : steps(history, parameters).get(history.size() - 1).ledger();
    }
}

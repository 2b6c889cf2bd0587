package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.feedback.Complained;
import dev.twelvefold.contracts.feedback.Experience;
import dev.twelvefold.contracts.feedback.PromiseBroken;
import dev.twelvefold.contracts.feedback.Rated;

/** The beginning of what a customer said: enough to know at a glance what a case is about. */
final class Words {
    /** Two lines of a list, in code points. */
    static final int LENGTH = 200;

    private Words() {}

    /** Null where nothing was said. */
    static String of(Experience negative) {
        var all = all(negative);
        return all == null || all.codePointCount(0, all.length()) <= LENGTH
                ? all
                : all.substring(0, all.offsetByCodePoints(0, LENGTH - 1)) + "…";
    }

    private static String all(Experience negative) {
        if (negative instanceof Complained complaint) {
            return complaint.description();
        }
        if (negative instanceof PromiseBroken promise) {
            return promise.text();
        }
        return negative instanceof Rated rating ? rating.comment() : null;
    }
}

package dev.twelvefold.recovery.letters.domain;

import dev.twelvefold.contracts.feedback.Category;
import dev.twelvefold.contracts.ledger.DebtKind;

/** What a letter apologises for; each has a template of its own in each language. */
public enum Occasion {
    ATTITUDE,
    PROCESS,
    PRODUCT,
    PRICE,
    DELIVERY,
    BILLING,
    OTHER,
    RATING,
    PROMISE_BROKEN;

    /**
     * The occasion of a negative experience.
     *
     * @param category of a complaint; null for the other kinds
     */
    public static Occasion of(DebtKind kind, Category category) {
        return switch (kind) {
            case PROMISE_BROKEN -> PROMISE_BROKEN;
            case RATING -> RATING;
            case COMPLAINT -> category == null ? OTHER : valueOf(category.name());
        };
    }

    /** The beginning of the template's name, for example {@code promise-broken}. */
    public String templateName() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

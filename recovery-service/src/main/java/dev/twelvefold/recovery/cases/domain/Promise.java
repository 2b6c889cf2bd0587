package dev.twelvefold.recovery.cases.domain;

import java.time.Instant;

/**
 * Something that the customer was promised.
 *
 * @param promiseId a UUID
 * @param text what
 * @param dueAt until when, UTC
 * @param breaksAt when it is broken unless somebody has kept or withdrawn it, not before {@code dueAt}; UTC
 * @param madeBy by whom
 * @param madeAt when it was promised, UTC
 * @param status what has become of it
 * @param settledAt when it was kept, withdrawn or broken, UTC; null while it is open
 */
public record Promise(
        String promiseId,
        String text,
        Instant dueAt,
        Instant breaksAt,
        String madeBy,
        Instant madeAt,
        PromiseStatus status,
        Instant settledAt) {
    boolean isOpen() {
        return status == PromiseStatus.OPEN;
    }

    Promise settled(PromiseStatus as, Instant at) {
        return new Promise(promiseId, text, dueAt, breaksAt, madeBy, madeAt, as, at);
    }
}

package dev.twelvefold.segmentation.oracle;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.customer.Purchased;
import dev.twelvefold.contracts.feedback.Complained;
import dev.twelvefold.contracts.feedback.Complimented;
import dev.twelvefold.contracts.feedback.Experience;
import dev.twelvefold.contracts.feedback.PromiseBroken;
import dev.twelvefold.contracts.feedback.Rated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An event as it is published.
 *
 * @param id its {@code ce_id}
 * @param event what it says
 */
record Told(String id, CustomerEvent event) {
    String customerId() {
        return event.customerId();
    }

    boolean isExperience() {
        return event instanceof Experience;
    }

    boolean isComplaint() {
        return event instanceof Complained;
    }

    /** A complaint, a broken promise, or a rating of 2 or less. */
    boolean isNegative() {
        return isComplaint() || event instanceof PromiseBroken || event instanceof Rated rated && rated.score() <= 2;
    }

    /** A compliment, or a rating of 5. */
    boolean isPositive() {
        return event instanceof Complimented || event instanceof Rated rated && rated.score() == 5;
    }

    /** When an experience happened, or a purchase was made; times are cut to microseconds. */
    Instant occurredAt() {
        var at = event instanceof Purchased purchased ? purchased.occurredAt() : ((Experience) event).occurredAt();
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}

package dev.twelvefold.segmentation.application;

import java.time.Instant;
import java.util.Optional;

/** How far the evaluations of everybody have come. Everything here belongs to the surrounding transaction. */
public interface Reevaluations {
    /**
     * What was done in one go.
     *
     * @param last the last customer that was passed; null when there was none
     * @param evaluated customers that were passed
     * @param changed changes of class that were published
     * @param finishedAt when everybody was passed, UTC; null while some are left
     */
    record Step(String last, int evaluated, long changed, Instant finishedAt) {}

    /**
     * Takes the evaluation of everybody by this policy in hand, until the transaction ends.
     *
     * @return the customer behind which it goes on, empty text for the first; empty when it is done, or in other hands
     */
    Optional<String> take(int version);

    /** Notes what was done. */
    void advance(int version, Step step);
}

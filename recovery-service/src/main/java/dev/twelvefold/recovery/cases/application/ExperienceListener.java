package dev.twelvefold.recovery.cases.application;

import dev.twelvefold.contracts.feedback.Experience;
import java.util.List;

/** Who wants to know of experiences beside the cases, in the transaction in which they have their effect. */
public interface ExperienceListener {
    /** These had no effect before, and come in their order. */
    void experienced(List<Experience> fresh);
}

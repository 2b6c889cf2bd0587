package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.recovery.CloseReason;
import java.time.Instant;

/**
 * The end of a case.
 *
 * @param at UTC
 * @param closedFor why a lead closed it; null when it recovered
 */
public record Ending(Instant at, CloseReason closedFor) {
    boolean isClosed() {
        return closedFor != null;
    }
}

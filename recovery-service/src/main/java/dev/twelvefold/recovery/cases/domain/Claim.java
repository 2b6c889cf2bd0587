package dev.twelvefold.recovery.cases.domain;

import java.time.Instant;

/**
 * Somebody works on a case.
 *
 * @param assignee who
 * @param lapsesAt when they lose it unless they do something, UTC; null when a lead gave it to them, or the case has ended
 */
public record Claim(String assignee, Instant lapsesAt) {
    boolean isOf(String somebody) {
        return assignee.equals(somebody);
    }
}

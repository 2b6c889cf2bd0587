package dev.twelvefold.contracts.recovery;

import dev.twelvefold.contracts.CustomerEvent;
import java.time.Instant;

/**
 * A share of the time of one of a case's clocks has passed.
 *
 * @param caseId the case
 * @param customerId the customer
 * @param clock which clock
 * @param percent the share that has passed, 1 to 100; at 100 the clock is breached
 * @param startedAt since when the clock runs, UTC
 * @param dueAt until when it is to be met, UTC
 * @param at when the step was reached, UTC
 */
public record ClockStepped(
        String caseId, String customerId, ClockName clock, int percent, Instant startedAt, Instant dueAt, Instant at)
        implements CustomerEvent {}

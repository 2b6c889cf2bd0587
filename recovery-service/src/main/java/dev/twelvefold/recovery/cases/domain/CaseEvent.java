package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.CustomerEvent;
import java.time.Instant;

/**
 * Something that happened to a case, to be published. Case, cause and kind of data identify it, whenever and in whatever order
 * the inputs are read.
 *
 * @param caseId the case
 * @param cause the id of what made it happen
 * @param at when it happened, UTC
 * @param data what is published
 */
public record CaseEvent(String caseId, String cause, Instant at, CustomerEvent data) {}

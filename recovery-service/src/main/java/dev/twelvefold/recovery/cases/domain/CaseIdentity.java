package dev.twelvefold.recovery.cases.domain;

import java.time.Instant;

/**
 * What never changes of a case.
 *
 * @param caseId a UUID
 * @param number what people call it
 * @param customerId the customer
 * @param openedAt when its opening was decided, UTC
 * @param causedBy what opened it: a {@code ce_id}, {@code time} or {@code policy}
 */
public record CaseIdentity(String caseId, String number, String customerId, Instant openedAt, String causedBy) {}

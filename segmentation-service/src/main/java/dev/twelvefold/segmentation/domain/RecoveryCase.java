package dev.twelvefold.segmentation.domain;

import java.time.Instant;

/**
 * A recovery case as it is remembered.
 *
 * @param customerId whose it is
 * @param caseId the case
 * @param openedAt when it was opened first, UTC
 */
public record RecoveryCase(String customerId, String caseId, Instant openedAt) {}

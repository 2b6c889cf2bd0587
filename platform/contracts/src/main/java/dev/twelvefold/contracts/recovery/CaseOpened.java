package dev.twelvefold.contracts.recovery;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.feedback.Severity;
import java.time.Instant;
import java.util.List;

/**
 * A recovery case was opened.
 *
 * @param caseId the case
 * @param number the case as people call it, for example {@code R-000042}
 * @param customerId the customer
 * @param severity of the whole case
 * @param openedAt when the causing event was decided upon, UTC
 * @param causedBy the {@code ce_id} of the causing event, or {@code time}, or {@code policy}
 * @param negatives the negatives the case starts with, oldest first
 * @param offset what is owed by them
 */
public record CaseOpened(
        String caseId,
        String number,
        String customerId,
        Severity severity,
        Instant openedAt,
        String causedBy,
        List<Negative> negatives,
        Offset offset)
        implements CustomerEvent {}

package dev.twelvefold.recovery.cases.application;

import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.recovery.cases.application.ApologyDeliveries.ApologyDelivery;
import dev.twelvefold.recovery.cases.domain.CaseDebt;
import dev.twelvefold.recovery.cases.domain.CaseStatus;
import dev.twelvefold.recovery.cases.domain.Compensation;
import dev.twelvefold.recovery.cases.domain.RecoveryCase;
import dev.twelvefold.recovery.cases.domain.Standing;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The cases, for reading: by priority, then by the clock that is due next, then by id. */
public interface CaseCatalogue {
    /**
     * Which cases; null leaves open.
     *
     * @param openOnly leaves out cases that have ended
     * @param overdue whether a running clock is past its time
     */
    record Filter(
            boolean openOnly,
            CaseStatus status,
            String assignee,
            Severity severity,
            Boolean overdue,
            String customerId) {
        /** All that have not ended. */
        public static final Filter OPEN = new Filter(true, null, null, null, null, null);
    }

    /** The place of a case in the list. */
    record Place(int priority, Instant nextDueAt, UUID caseId) {
        /** The place of this case. */
        public static Place of(RecoveryCase theCase) {
            return new Place(theCase.priority(), theCase.nextDueAt(), UUID.fromString(theCase.caseId()));
        }
    }

    /**
     * A case with what is shown of it.
     *
     * @param theCase the case
     * @param debts its negatives, oldest first
     * @param standing what segmentation says of the customer
     * @param compensation the one last proposed; null when there is none
     * @param delivery how the apology that was written last gets on; null when none was
     */
    record Details(
            RecoveryCase theCase,
            List<CaseDebt> debts,
            Standing standing,
            Compensation compensation,
            ApologyDelivery delivery) {}

    /** The case with this id. */
    Optional<Details> find(UUID caseId);

    /** What is shown of a case that the caller has as it is now, and of whose customer this is known. */
    Details details(RecoveryCase theCase, Standing standing);

    /** The cases with these ids, in any order; unknown ones are left out. */
    List<Details> findAll(Collection<UUID> caseIds);

    /** At most {@code limit} cases behind a place; null starts at the first. */
    List<Details> list(Filter filter, Place behind, int limit, Instant now);
}

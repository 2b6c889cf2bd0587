package dev.twelvefold.recovery.cases.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.twelvefold.contracts.feedback.Category;
import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.ledger.DebtKind;
import dev.twelvefold.contracts.recovery.ClockName;
import dev.twelvefold.contracts.recovery.CloseReason;
import dev.twelvefold.contracts.recovery.CompensationKind;
import dev.twelvefold.contracts.recovery.Offset;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.contracts.segmentation.Ladder;
import dev.twelvefold.contracts.segmentation.Money;
import dev.twelvefold.recovery.cases.application.ApologyDeliveries.ApologyDelivery;
import dev.twelvefold.recovery.cases.domain.ApologyStatus;
import dev.twelvefold.recovery.cases.domain.CaseStatus;
import dev.twelvefold.recovery.cases.domain.CompensationStatus;
import dev.twelvefold.recovery.cases.domain.PromiseStatus;
import dev.twelvefold.recovery.cases.domain.Suggestion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case as the API shows it; a field without a value is null, never absent. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Case")
record CaseJson(
        @Schema(description = "A UUID") String caseId,

        @Schema(description = "The case as people call it", examples = "R-000042")
        String number,

        String customerId,
        CaseStatus status,

        @Schema(description = "Of the gravest negative, one level up from the third negative on")
        Severity severity,

        @Schema(description = "0 to 100; the higher, the more urgent")
        int priority,

        Instant openedAt,

        @Schema(description = "Who works on it; null when nobody does")
        String assignee,

        CustomerJson customer,
        ApologyJson apology,
        CompensationJson compensation,

        @Schema(description = "Positives that the case asks for")
        Offset offset,

        @Schema(description = "Oldest first") List<NegativeJson> negatives,
        List<ClockJson> clocks,

        @Schema(description = "In the order in which they were made")
        List<PromiseJson> promises,

        @Schema(description = "Since when the case waits for its customer; null when it does not")
        PauseJson pause,

        @Schema(description = "How it ended; null when it has not")
        EndingJson ending,

        @Schema(description = "Rises with every event of the case; also the ETag")
        long version) {

    /** The customer as segmentation last described them. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "CaseCustomer")
    record CustomerJson(CustomerClass customerClass, Ladder ladder, List<Money> spentLast365Days) {}

    /** How far the apology is. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "CaseApology")
    record ApologyJson(
            ApologyStatus status,
            Instant dueAt,

            @Schema(description = "Null when it was not sent, or is due again")
            Instant sentAt,

            @Schema(
                    description =
                            "BCP 47, of the letter that was sent, else of the newest complaint; null when that names"
                                    + " none")
            String language,

            @Schema(description = "How the apology that was written last gets on; null when none was")
            ApologyDelivery delivery) {}

    /** How far compensation is. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "CaseCompensation")
    record CompensationJson(
            CompensationStatus status,

            @Schema(description = "What the policy suggests; people decide")
            Suggestion suggested,

            @Schema(
                    description =
                            "The one last proposed; null when there is none, or what was given is not enough any more")
            ProposalJson proposal,

            @Schema(description = "Whether the payer has not answered for as long as the policy lets it")
            boolean overdueAtPayer) {}

    /** A compensation that was proposed. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "CaseProposal")
    record ProposalJson(
            String compensationId,
            CompensationKind kind,
            BigDecimal amount,
            String currency,
            String reason,
            String proposedBy,
            Instant proposedAt,

            @Schema(description = "Of others, in their order")
            List<ApprovalJson> approvals,

            @Schema(
                    description =
                            "Approvals that are missing by the policy in force; 0 when it is not proposed any more")
            int approvalsMissing,

            @Schema(description = "Why it was rejected, or has failed; null where neither is so, or it was not said")
            String outcomeReason,

            @Schema(description = "The payer's own word for it; null while there is none")
            String reference) {}

    /** Somebody other than the proposer agreed. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "CaseApproval")
    record ApprovalJson(String by, Instant at) {}

    /** A negative experience in the case. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "CaseNegative")
    record NegativeJson(
            String eventId,
            DebtKind kind,

            @Schema(description = "Of a complaint, else null")
            Category category,

            Severity severity,
            Instant occurredAt,

            @Schema(description = "Positives that have come in for it")
            int repaid) {}

    /** One clock of the case. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "CaseClock")
    record ClockJson(
            ClockName name,
            Instant dueAt,

            @Schema(description = "When it was met; null while it runs")
            Instant metAt,

            boolean breached,

            @Schema(description = "Share of its time that has passed, 0 to 100")
            int percent) {}

    /** What the customer was promised. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "CasePromise")
    record PromiseJson(
            String promiseId,
            String text,
            Instant dueAt,

            @Schema(description = "open, kept, withdrawn or broken")
            PromiseStatus status,

            String madeBy,
            Instant madeAt,

            @Schema(description = "When it was kept, withdrawn or broken; null while it is open")
            Instant settledAt) {}

    /** The case waits for its customer. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "CasePause")
    record PauseJson(
            Instant since,

            @Schema(description = "When it goes on by itself; null when somebody has to say so")
            Instant until) {}

    /** The case has ended. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "CaseEnding")
    record EndingJson(
            Instant at,

            @Schema(description = "Why a lead closed it; null when it recovered")
            CloseReason closedFor) {}
}

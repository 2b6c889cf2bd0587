package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.recovery.CloseReason;
import dev.twelvefold.contracts.recovery.Offset;
import dev.twelvefold.recovery.cases.domain.ApologyStatus;
import dev.twelvefold.recovery.cases.domain.CaseIdentity;
import dev.twelvefold.recovery.cases.domain.CaseStatus;
import dev.twelvefold.recovery.cases.domain.CaseTracks;
import dev.twelvefold.recovery.cases.domain.Claim;
import dev.twelvefold.recovery.cases.domain.CompensationStatus;
import dev.twelvefold.recovery.cases.domain.Ending;
import dev.twelvefold.recovery.cases.domain.Hurt;
import dev.twelvefold.recovery.cases.domain.Pause;
import dev.twelvefold.recovery.cases.domain.Promise;
import dev.twelvefold.recovery.cases.domain.RecoveryCase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code recovery_case}, read through Hibernate; it is written by {@link RecoveryWriter} only. */
@Entity
@Immutable
@Table(name = "recovery_case")
class CaseRow {
    @Id
    @Column(name = "case_id")
    UUID caseId;

    @Column(name = "number")
    String number;

    @Column(name = "customer_id")
    String customerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    CaseStatus status;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "caused_by")
    String causedBy;

    @Column(name = "assignee")
    String assignee;

    @Enumerated(EnumType.STRING)
    @Column(name = "severity")
    Severity severity;

    @Enumerated(EnumType.STRING)
    @Column(name = "worst")
    Severity worst;

    @Column(name = "negatives")
    int negatives;

    @Column(name = "target")
    int target;

    @Column(name = "repaid")
    int repaid;

    @Column(name = "priority")
    short priority;

    @Column(name = "rank")
    short rank;

    @Column(name = "next_due_at")
    Instant nextDueAt;

    @Column(name = "version")
    long version;

    @Enumerated(EnumType.STRING)
    @Column(name = "apology")
    ApologyStatus apology;

    @Column(name = "apology_at")
    Instant apologyAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "compensation")
    CompensationStatus compensation;

    @Column(name = "compensation_id")
    UUID compensationId;

    @Column(name = "payer_due_at")
    Instant payerDueAt;

    @Column(name = "claim_lapses_at")
    Instant claimLapsesAt;

    @Column(name = "paused_since")
    Instant pausedSince;

    @Column(name = "paused_until")
    Instant pausedUntil;

    @Column(name = "ended_at")
    Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "closed_for")
    CloseReason closedFor;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "clocks")
    String clocks;

    RecoveryCase toCase(List<Promise> promises) {
        return new RecoveryCase(
                new CaseIdentity(caseId.toString(), number, customerId, openedAt, causedBy),
                new Hurt(worst, negatives, new Offset(target, repaid, target - repaid)),
                new CaseTracks(
                        apology,
                        apologyAt,
                        compensation,
                        compensationId == null ? null : compensationId.toString(),
                        payerDueAt),
                assignee == null ? null : new Claim(assignee, claimLapsesAt),
                pausedSince == null ? null : new Pause(pausedSince, pausedUntil),
                ClockColumn.clocks(clocks),
                promises,
                endedAt == null ? null : new Ending(endedAt, closedFor),
                priority,
                version);
    }
}

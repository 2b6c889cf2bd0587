package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.contracts.feedback.Category;
import dev.twelvefold.contracts.feedback.DesiredOutcome;
import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.ledger.Debt;
import dev.twelvefold.contracts.ledger.DebtKind;
import dev.twelvefold.recovery.cases.domain.CaseDebt;
import dev.twelvefold.recovery.cases.domain.Repayment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code debt}, read through Hibernate; it is written by {@link RecoveryWriter} only. */
@Entity
@Immutable
@IdClass(DebtRow.Key.class)
@Table(name = "debt")
class DebtRow {
    /** What identifies a debt. */
    record Key(String customerId, long position) implements Serializable {}

    @Id
    @Column(name = "customer_id")
    String customerId;

    @Id
    @Column(name = "position")
    long position;

    @Column(name = "opened_by")
    String openedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    DebtKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "category")
    Category category;

    @Enumerated(EnumType.STRING)
    @Column(name = "severity")
    Severity severity;

    @Enumerated(EnumType.STRING)
    @Column(name = "desired_outcome")
    DesiredOutcome desiredOutcome;

    @Column(name = "language")
    String language;

    @Column(name = "words")
    String words;

    @Column(name = "occurred_at")
    Instant occurredAt;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "target")
    int target;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "repayments")
    String repayments;

    @Column(name = "settled_at")
    long settledAt;

    @Column(name = "case_id")
    UUID caseId;

    CaseDebt toDebt() {
        var repaid = JsonColumn.list(repayments, Repayment[].class);
        var by = repaid.stream().map(Repayment::eventId).toList();
        return new CaseDebt(
                new Debt(position, openedBy, kind, occurredAt, target, by, settledAt),
                category,
                severity,
                desiredOutcome,
                language,
                words,
                receivedAt,
                repaid,
                caseId == null ? null : caseId.toString());
    }
}

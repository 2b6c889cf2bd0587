package dev.twelvefold.segmentation.store;

import dev.twelvefold.segmentation.domain.RecoveryCase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A row of {@code recovery_case}, read through Hibernate; it is written by {@link StoredCases} only. */
@Entity
@Immutable
@IdClass(RecoveryCaseRow.Key.class)
@Table(name = "recovery_case")
class RecoveryCaseRow {
    /** What identifies a case. */
    record Key(String customerId, String caseId) implements Serializable {}

    @Id
    @Column(name = "customer_id")
    String customerId;

    @Id
    @Column(name = "case_id")
    String caseId;

    @Column(name = "opened_at")
    Instant openedAt;

    RecoveryCase toCase() {
        return new RecoveryCase(customerId, caseId, openedAt);
    }
}

package dev.twelvefold.segmentation.store;

import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.contracts.segmentation.Reason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code class_transition}, read through Hibernate; it is written by {@link CustomerWriter} only. */
@Entity
@Immutable
@IdClass(TransitionRow.Key.class)
@Table(name = "class_transition")
class TransitionRow {
    /** What identifies a change of class. */
    record Key(String customerId, long classVersion) implements Serializable {}

    @Id
    @Column(name = "customer_id")
    String customerId;

    @Id
    @Column(name = "class_version")
    long classVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_class")
    CustomerClass fromClass;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_class")
    CustomerClass toClass;

    @Column(name = "at")
    Instant at;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "reasons")
    List<Reason> reasons;

    @Column(name = "policy_version")
    int policyVersion;

    @Column(name = "caused_by")
    String causedBy;

    ClassChanged toChange() {
        return new ClassChanged(
                customerId,
                fromClass,
                toClass,
                at,
                reasons,
                toClass.treatment(),
                policyVersion,
                classVersion,
                causedBy);
    }
}

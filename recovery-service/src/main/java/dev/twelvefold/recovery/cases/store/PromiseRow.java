package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.recovery.cases.domain.Promise;
import dev.twelvefold.recovery.cases.domain.PromiseStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of {@code case_promise}, read through Hibernate; it is written by {@link RecoveryWriter} only. */
@Entity
@Immutable
@Table(name = "case_promise")
class PromiseRow {
    @Id
    @Column(name = "promise_id")
    UUID promiseId;

    @Column(name = "case_id")
    UUID caseId;

    @Column(name = "text")
    String text;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "breaks_at")
    Instant breaksAt;

    @Column(name = "made_by")
    String madeBy;

    @Column(name = "made_at")
    Instant madeAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    PromiseStatus status;

    @Column(name = "settled_at")
    Instant settledAt;

    Promise toPromise() {
        return new Promise(promiseId.toString(), text, dueAt, breaksAt, madeBy, madeAt, status, settledAt);
    }
}

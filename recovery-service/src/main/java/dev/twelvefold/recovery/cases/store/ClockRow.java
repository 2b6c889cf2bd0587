package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.contracts.recovery.ClockName;
import dev.twelvefold.recovery.cases.domain.CaseClock;
import dev.twelvefold.recovery.cases.domain.ClockSteps;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of {@code case_clock}, read through Hibernate; it is written by {@link RecoveryWriter} only. */
@Entity
@Immutable
@IdClass(ClockRow.Key.class)
@Table(name = "case_clock")
class ClockRow {
    /** What identifies a clock. */
    record Key(UUID caseId, ClockName name) implements Serializable {}

    @Id
    @Column(name = "case_id")
    UUID caseId;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "name")
    ClockName name;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "met_at")
    Instant metAt;

    @Column(name = "runs_since")
    Instant runsSince;

    @Column(name = "used_micros")
    long usedMicros;

    @Column(name = "stopped_at")
    Instant stoppedAt;

    @Column(name = "step_taken")
    short stepTaken;

    @Column(name = "next_step_at")
    Instant nextStepAt;

    @Column(name = "soon_at")
    Instant soonAt;

    CaseClock toClock() {
        var used = Duration.of(usedMicros, ChronoUnit.MICROS);
        var steps = new ClockSteps(stepTaken, nextStepAt, soonAt);
        return new CaseClock(name, startedAt, dueAt, metAt, runsSince, used, stoppedAt, steps);
    }
}

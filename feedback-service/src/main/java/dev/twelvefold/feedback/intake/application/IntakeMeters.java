package dev.twelvefold.feedback.intake.application;

import dev.twelvefold.contracts.Wire;
import dev.twelvefold.feedback.intake.domain.Kind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;

/** Counts what is taken in and what is not, single posts and lines of batches alike. */
@ApplicationScoped
public class IntakeMeters {
    static final String ACCEPTED = "twelvefold.feedback.accepted";
    static final String REJECTED = "twelvefold.feedback.rejected";

    /** Why something was not taken in. */
    public enum Reason {
        MALFORMED,
        INVALID,
        TOO_LARGE,
        BROKER_AWAY
    }

    private final Map<Kind, Counter> accepted = new EnumMap<>(Kind.class);
    private final Map<Reason, Counter> rejected = new EnumMap<>(Reason.class);

    IntakeMeters(MeterRegistry registry) {
        for (var kind : Kind.values()) {
            accepted.put(kind, registry.counter(ACCEPTED, "kind", kind.wire()));
        }
        for (var reason : Reason.values()) {
            rejected.put(reason, registry.counter(REJECTED, "reason", Wire.nameOf(reason)));
        }
    }

    public void accepted(Kind kind) {
        accepted.get(kind).increment();
    }

    public void rejected(Reason reason) {
        rejected.get(reason).increment();
    }
}

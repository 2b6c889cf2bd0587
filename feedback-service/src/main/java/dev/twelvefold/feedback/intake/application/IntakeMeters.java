package dev.twelvefold.feedback.intake.application;

import dev.twelvefold.contracts.Wire;
import dev.twelvefold.feedback.intake.domain.Kind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;

/** Counts what is taken in and what is not, single posts and lines of batches alike. */
@Startup
@ApplicationScoped
public class IntakeMeters {
    static final String ACCEPTED = "twelvefold.feedback.accepted";
    static final String REPLAYED = "twelvefold.feedback.replayed";
    static final String REJECTED = "twelvefold.feedback.rejected";

    /** Why something was not taken in. */
    public enum Reason {
        MALFORMED,
        INVALID,
        TOO_LARGE,
        KEY_REUSED,
        LIMITED,
        BROKER_AWAY,
        KEYS_UNAVAILABLE
    }

    private final Map<Kind, Counter> accepted = new EnumMap<>(Kind.class);
    private final Map<Kind, Counter> replayed = new EnumMap<>(Kind.class);
    private final Map<Reason, Counter> rejected = new EnumMap<>(Reason.class);

    IntakeMeters(MeterRegistry registry) {
        for (var kind : Kind.values()) {
            accepted.put(kind, registry.counter(ACCEPTED, "kind", kind.wire()));
            replayed.put(kind, registry.counter(REPLAYED, "kind", kind.wire()));
        }
        for (var reason : Reason.values()) {
            rejected.put(reason, registry.counter(REJECTED, "reason", Wire.nameOf(reason)));
        }
    }

    /** Counts a post that was taken in: as accepted the first time, as replayed whenever it is repeated. */
    public void taken(Taken taken) {
        (taken.replayed() ? replayed : accepted).get(taken.receipt().kind()).increment();
    }

    public void rejected(Reason reason) {
        rejected.get(reason).increment();
    }
}

package dev.twelvefold.recovery.letters.application;

import dev.twelvefold.contracts.Wire;
import dev.twelvefold.messaging.sql.Commits;
import dev.twelvefold.recovery.letters.domain.DeliveryState;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Counts what this instance has committed of letters that were mailed. */
@Startup
@ApplicationScoped
class LetterMeters implements LetterOutcome {
    private final Map<DeliveryState, Counter> settled;
    private final Commits commits;

    LetterMeters(MeterRegistry registry, Commits commits) {
        this.commits = commits;
        settled = Map.of(
                DeliveryState.SENT, counter(registry, DeliveryState.SENT),
                DeliveryState.REJECTED, counter(registry, DeliveryState.REJECTED));
    }

    private static Counter counter(MeterRegistry registry, DeliveryState state) {
        return Counter.builder("twelvefold.recovery.letters.settled")
                .description("What became of letters that were mailed")
                .tag("outcome", Wire.nameOf(state))
                .register(registry);
    }

    @Override
    public void settled(StoredLetter letter) {
        commits.then(settled.get(letter.delivery().state())::increment);
    }
}

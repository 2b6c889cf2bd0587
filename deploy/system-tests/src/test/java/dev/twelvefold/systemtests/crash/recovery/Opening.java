package dev.twelvefold.systemtests.crash.recovery;

import dev.twelvefold.systemtests.crash.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An event opens a case. */
final class Opening extends Step {
    Opening(Recovery recovery, String customer) {
        super(recovery, customer);
    }

    @Override
    Optional<Instant> openedAt() {
        return Optional.empty();
    }

    @Override
    Place commit() {
        return intoOutbox(ofCase("case-opened"));
    }

    @Override
    void begin() {
        recovery().becomesExtreme(customer(), Instant.now());
    }

    @Override
    List<String> writes() {
        return List.of("case-opened");
    }

    @Override
    List<String> publishes() {
        return List.of(ofCase("case-opened"));
    }

    @Override
    List<String> story() {
        return List.of("case-opened");
    }
}

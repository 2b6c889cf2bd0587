package dev.twelvefold.contracts.feedback;

import dev.twelvefold.contracts.CustomerEvent;
import java.time.Instant;

/** One judged contact of a customer with the company. */
public sealed interface Experience extends CustomerEvent permits Rated, Complained, Complimented, PromiseBroken {
    /** When it happened, UTC, to the microsecond; never null. */
    Instant occurredAt();

    /** When the system took it in, UTC, to the microsecond; never null. */
    Instant receivedAt();
}

package dev.twelvefold.contracts.customer;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.twelvefold.contracts.CustomerEvent;
import java.time.Instant;

/** Something a customer did. */
public sealed interface Activity extends CustomerEvent permits Registered, Purchased, Inquired {
    /** When it happened, UTC, to the microsecond; never null. */
    Instant occurredAt();

    /** When the system took it in, UTC, to the microsecond; never null. */
    Instant receivedAt();

    /** The {@code type} of the posted activity: {@code registered}, {@code purchased} or {@code inquired}. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    String type();
}

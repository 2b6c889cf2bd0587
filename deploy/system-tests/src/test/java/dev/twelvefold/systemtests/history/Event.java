package dev.twelvefold.systemtests.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Something that a customer went through, as this module tells it to the system: nothing of the services' code is used. */
public sealed interface Event permits Experience, Activity {
    /** When it happened. */
    Instant occurredAt();

    /** {@code kind} of a line of {@code /batches}; the call for a single one is its plural. */
    String kind();

    /** {@code ce_type} without its prefix. */
    String type();

    /** Adds the fields of a posted body, but those that every event has. */
    void describe(ObjectNode body);
}

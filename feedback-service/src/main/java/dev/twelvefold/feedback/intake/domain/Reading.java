package dev.twelvefold.feedback.intake.domain;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.messaging.fields.FieldError;
import java.time.Instant;
import java.util.List;

/** What became of a posted body or line. */
public sealed interface Reading {
    /**
     * It can be published.
     *
     * @param kind what it is
     * @param data the event's data, normalised, with defaults filled in
     * @param receivedAt when it was taken in, to the microsecond
     * @param keyed what makes a retry safe; null when the client gave no key
     */
    record Accepted(Kind kind, CustomerEvent data, Instant receivedAt, Keyed keyed) implements Reading {}

    /**
     * It breaks rules of the contract.
     *
     * @param errors every broken rule; never empty
     */
    record Refused(List<FieldError> errors) implements Reading {}

    /**
     * It is no JSON at all.
     *
     * @param detail why, for people
     */
    record Malformed(String detail) implements Reading {}
}

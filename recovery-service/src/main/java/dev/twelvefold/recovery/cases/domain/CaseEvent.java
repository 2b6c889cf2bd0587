package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.EventType;
import dev.twelvefold.contracts.feedback.PromiseBroken;
import java.time.Instant;

/**
 * Something that happened to a case: an entry of its timeline, and published where its data is an event of the contract. Case,
 * cause and kind of data identify it, whenever and in whatever order the inputs are read.
 *
 * @param caseId the case
 * @param entry the place in the case's timeline, from 1; the version of the case after it
 * @param cause the id of what made it happen; of what a person did, the number of the entry
 * @param at when it happened, UTC
 * @param by who did it; null for customers, time and payers
 * @param data what happened: an event of the contract, or a {@link CaseFact}
 * @param experience the negative experience that it is by itself; null for all but broken promises
 */
public record CaseEvent(
        String caseId, long entry, String cause, Instant at, String by, Object data, PromiseBroken experience) {
    private static final String OWN = EventType.PREFIX + "recovery.";
    private static final String VERSION = ".v1";

    /** What happened, for example {@code case-opened}. */
    public String kind() {
        if (data instanceof CaseFact fact) {
            return fact.kind();
        }
        var type = EventType.of((CustomerEvent) data).ceType();
        return type.substring(OWN.length(), type.length() - VERSION.length());
    }
}

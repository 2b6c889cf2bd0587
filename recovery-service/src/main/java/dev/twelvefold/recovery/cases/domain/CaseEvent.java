package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.EventType;
import dev.twelvefold.messaging.EventIds;
import java.time.Instant;

/**
 * Something that happened to a case, to be published.
 *
 * @param id its identity for ever, the same whenever and in whatever order the inputs are read
 * @param at when it happened, UTC
 * @param data what is published
 */
public record CaseEvent(String id, Instant at, CustomerEvent data) {
    static CaseEvent of(String caseId, String cause, Instant at, CustomerEvent data) {
        return new CaseEvent(EventIds.named(EventType.of(data).ceType(), caseId, cause), at, data);
    }
}

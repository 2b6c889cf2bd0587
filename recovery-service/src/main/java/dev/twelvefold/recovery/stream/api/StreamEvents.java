package dev.twelvefold.recovery.stream.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.twelvefold.messaging.EventJson;
import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.recovery.cases.api.CaseTexts;
import dev.twelvefold.recovery.cases.application.CaseCatalogue;
import dev.twelvefold.recovery.stream.application.CaseChange;
import dev.twelvefold.recovery.stream.application.CaseChanges;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads changes, each with the case as it is by now. */
@ApplicationScoped
class StreamEvents {
    private final CaseChanges changes;
    private final CaseCatalogue catalogue;
    private final CaseTexts texts;
    private final Clock clock;

    StreamEvents(CaseChanges changes, CaseCatalogue catalogue, CaseTexts texts, Clock clock) {
        this.changes = changes;
        this.catalogue = catalogue;
        this.texts = texts;
        this.clock = clock;
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    private record ChangeJson(
            UUID caseId,
            long version,
            String what,
            String actor,
            Instant at,
            @JsonRawValue @JsonProperty("case") String theCase) {}

    /** At most {@code limit} events behind a place, in order; empty when there are none yet. */
    List<StreamEvent> behind(long position, int limit) {
        var found = changes.behind(position, limit);
        if (found.isEmpty()) {
            return List.of();
        }
        var ids = found.stream().map(CaseChange::caseId).collect(Collectors.toSet());
        var shown = texts.at(Times.now(clock));
        var cases = catalogue.findAll(ids).stream()
                .collect(Collectors.toMap(
                        details -> UUID.fromString(details.theCase().caseId()), shown));
        return found.stream()
                .map(change -> event(change, cases.get(change.caseId())))
                .toList();
    }

    private static StreamEvent event(CaseChange change, String theCase) {
        var json =
                new ChangeJson(change.caseId(), change.version(), change.what(), change.actor(), change.at(), theCase);
        return new StreamEvent(change.position(), EventJson.text(json));
    }
}

package dev.twelvefold.recovery.cases.application;

import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.recovery.cases.domain.CaseEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Makes entries of what has happened, each chained to the one before of its case. */
final class TimelineChain {
    private TimelineChain() {}

    /** @param happened in order for each case */
    static List<TimelineEntry> of(List<CaseEvent> happened, Timelines timelines) {
        var older = happened.stream()
                .filter(event -> event.entry() > 1)
                .map(CaseEvent::caseId)
                .distinct()
                .toList();
        var hashes = new HashMap<>(timelines.lastHashes(older));
        var entries = new ArrayList<TimelineEntry>(happened.size());
        for (var event : happened) {
            var previous = hashes.getOrDefault(event.caseId(), TimelineEntry.NOTHING);
            var data = CanonicalJson.of(event.data());
            var entry = TimelineEntry.chained(
                    event.caseId(), event.entry(), Times.cut(event.at()), event.by(), event.kind(), data, previous);
            hashes.put(event.caseId(), entry.hash());
            entries.add(entry);
        }
        return entries;
    }
}

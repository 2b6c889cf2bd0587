package dev.twelvefold.recovery.cases.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the timeline of a case, and holds it against its chain. */
@ApplicationScoped
public class TimelineReading {
    /** Entries in memory at a time. */
    private static final int CHUNK = 500;

    private final Timelines timelines;

    TimelineReading(Timelines timelines) {
        this.timelines = timelines;
    }

    /**
     * A page of a timeline.
     *
     * @param entries in order
     * @param brokenAt the first number where the whole chain is not as it was written; empty when all of it is
     */
    public record Extract(List<TimelineEntry> entries, Optional<Long> brokenAt) {}

    /** At most {@code limit} entries with numbers above {@code behind}; empty when there is no such case. */
    @Transactional
    public Optional<Extract> read(UUID caseId, long behind, int limit) {
        timelines.freeze();
        var head = timelines.head(caseId);
        return head == null
                ? Optional.empty()
                : Optional.of(new Extract(timelines.entries(caseId, behind, limit), brokenAt(caseId, head)));
    }

    /** Follows the chain from the first entry to the one that the case says is its last. */
    private Optional<Long> brokenAt(UUID caseId, Timelines.Head head) {
        var hash = TimelineEntry.NOTHING;
        var seq = head.start();
        for (var more = true; more; ) {
            var chunk = timelines.entries(caseId, seq, CHUNK);
            for (var entry : chunk) {
                seq++;
                if (entry.seq() != seq || !entry.follows(hash)) {
                    return Optional.of(seq);
                }
                hash = entry.hash();
            }
            more = chunk.size() == CHUNK;
        }
        if (seq != head.last()) {
            return Optional.of(Math.min(seq, head.last()) + 1);
        }
        var isLast = head.hash() == null ? seq == head.start() : Arrays.equals(head.hash(), hash);
        return isLast ? Optional.empty() : Optional.of(seq);
    }
}

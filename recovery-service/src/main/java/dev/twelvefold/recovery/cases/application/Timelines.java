package dev.twelvefold.recovery.cases.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The stored timelines. */
public interface Timelines {
    /**
     * Where a timeline has to end.
     *
     * @param start the number before its first entry
     * @param last the number of its last entry
     * @param hash of its last entry; null before the first
     */
    record Head(long start, long last, byte[] hash) {}

    /** Lets the surrounding transaction, which has read nothing yet, see all as of one moment, and change nothing. */
    void freeze();

    /** The hashes of the last entries of these cases, which are locked; a case without entries has none. */
    Map<String, byte[]> lastHashes(Collection<String> caseIds);

    /** Where the timeline of this case has to end; null when there is no such case. */
    Head head(UUID caseId);

    /** At most {@code limit} entries with numbers above {@code behind}, in order. */
    List<TimelineEntry> entries(UUID caseId, long behind, int limit);
}

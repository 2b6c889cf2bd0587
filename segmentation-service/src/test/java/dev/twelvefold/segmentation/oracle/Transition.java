package dev.twelvefold.segmentation.oracle;

import java.time.Instant;
import java.util.List;

/**
 * A change of class.
 *
 * @param from null for the first
 * @param classVersion its place, from 1
 * @param causedBy the id of an event, or {@code time}
 */
record Transition(String from, String to, Instant at, List<Reason> reasons, int classVersion, String causedBy) {
    static final String TIME = "time";
}

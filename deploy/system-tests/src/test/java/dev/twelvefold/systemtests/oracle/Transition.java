package dev.twelvefold.systemtests.oracle;

import java.time.Instant;

/**
 * A change of class.
 *
 * @param from the class before; null for the first
 * @param portrait the customer right after it
 * @param classVersion its place, from 1
 * @param causedBy the id of the causing event, or {@code time}
 */
public record Transition(String from, Portrait portrait, int classVersion, String causedBy) {
    /** {@link #causedBy} of a change that came by time alone. */
    public static final String TIME = "time";

    /** The class after. */
    public String to() {
        return portrait.customerClass();
    }

    /** Not before this it can have been decided. */
    public Instant notBefore() {
        return portrait.now();
    }
}

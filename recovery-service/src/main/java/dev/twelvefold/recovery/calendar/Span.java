package dev.twelvefold.recovery.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A time in which the clocks of a zone are left alone, so that they run as the time does.
 *
 * @param offset what they show is ahead of UTC
 * @param from its first instant
 * @param to the instant behind its last, at which the clocks are put forward or back; null when they never are again
 */
record Span(ZoneOffset offset, Instant from, Instant to) {
    /** From an instant until the clocks of the zone are next changed. */
    static Span at(Instant from, ZoneId zone) {
        var rules = zone.getRules();
        var change = rules.nextTransition(from);
        return new Span(rules.getOffset(from), from, change == null ? null : change.getInstant());
    }

    /** The one behind it; behind the last one there is one that begins later than anything. */
    Span next(ZoneId zone) {
        return to == null ? new Span(offset, Instant.MAX, null) : at(to, zone);
    }

    boolean endsBefore(Instant instant) {
        return to != null && to.isBefore(instant);
    }

    /** What the clocks show at an instant of it. */
    LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, offset);
    }

    /** When the clocks show this. */
    Instant instant(LocalDateTime local) {
        return local.toInstant(offset);
    }
}

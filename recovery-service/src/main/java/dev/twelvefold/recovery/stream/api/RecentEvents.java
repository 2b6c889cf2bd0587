package dev.twelvefold.recovery.stream.api;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The latest events, for all clients that are up to date: so many and no more. One thread adds, any may read. */
final class RecentEvents {
    /** Some seconds of a busy day, 2 MB. */
    static final int SIZE = 1_000;

    private final AtomicReferenceArray<StreamEvent> events = new AtomicReferenceArray<>(SIZE);
    private volatile long last;

    /** From now on follows what is behind this place. */
    void startAt(long position) {
        for (int i = 0; i < SIZE; i++) {
            events.set(i, null);
        }
        last = position;
    }

    /** @param next in order, the first right behind {@link #last()} */
    void add(List<StreamEvent> next) {
        for (var event : next) {
            events.set(slot(event.position()), event);
            last = event.position();
        }
    }

    /** The place of the latest. */
    long last() {
        return last;
    }

    /** The event at this place; null when it is not among the latest. */
    StreamEvent at(long position) {
        var event = events.get(slot(position));
        return event != null && event.position() == position ? event : null;
    }

    private static int slot(long position) {
        return (int) (position % SIZE);
    }
}

package dev.twelvefold.recovery.stream.application;

import java.time.Duration;
import java.util.List;

/** What has happened to cases, in one order for all instances. Each call is a transaction of its own. */
public interface CaseChanges {
    /**
     * Gives places to what has been committed and has none.
     *
     * @return whether there may be more of it
     */
    boolean number();

    /** The place given last; 0 before the first. */
    long last();

    /** The place of the oldest change that is still known; one behind the last when there is none. */
    long first();

    /** At most {@code limit} changes behind a place, in order. */
    List<CaseChange> behind(long position, int limit);

    /** Forgets what is older than this. */
    void forget(Duration age);
}

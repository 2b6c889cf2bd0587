package dev.twelvefold.systemtests.crash;

/** What becomes of a transaction whose client is killed while it waits at a gate. */
public enum Fate {
    /** It is rolled back. */
    LOST,
    /** What was asked for last was to commit it, and that is done: nobody is there any more to do anything about it. */
    COMMITTED
}

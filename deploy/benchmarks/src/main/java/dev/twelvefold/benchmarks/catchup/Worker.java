package dev.twelvefold.benchmarks.catchup;

/** Somebody who works the backlog off in a process of their own. */
interface Worker {
    String name();

    /** The consumer group of the current turn. */
    String group();

    /** Forgets all, so that the next turn begins at the beginning; nobody runs. */
    void forget();

    /** Starts; may return before or after it is at work. */
    void start();

    /** Null as long as there is none. */
    ProcessHandle process();

    /** Whether everything that it has to say has been published, once it has read everything. */
    boolean hasPublishedAll();

    /** Where to look for the reason when it fails. */
    String log();

    /** Returns when it has ended. */
    void stop();
}

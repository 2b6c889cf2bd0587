package dev.twelvefold.systemtests.telling;

/** The ways into the system. */
enum Route {
    /** One call of {@code /batches} with many others. */
    BATCH,
    /** A call for each event. */
    CALLS,
    /** Straight to Kafka, as any other system may. */
    KAFKA
}

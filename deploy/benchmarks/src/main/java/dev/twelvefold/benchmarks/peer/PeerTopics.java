package dev.twelvefold.benchmarks.peer;

/** Where the peer publishes what the service publishes in topics of its own. */
public final class PeerTopics {
    public static final String CLASS_CHANGES = "benchmark.peer.class-changes.v1";
    public static final String CUSTOMERS = "benchmark.peer.customers.v1";

    private PeerTopics() {}
}

package dev.twelvefold.benchmarks.soak;

import java.util.OptionalLong;

/**
 * The service at one moment.
 *
 * @param seconds since the load began
 * @param residentMebibytes memory of the process, as the system counts it
 * @param heapMebibytes used now, garbage included
 * @param liveHeapMebibytes what the last collection of the old generation left; NaN before the first one
 * @param written records that the intake's topics have had
 * @param behind records that the read model has still to read; empty where there is none
 */
record Sample(
        long seconds,
        double residentMebibytes,
        double heapMebibytes,
        double liveHeapMebibytes,
        long written,
        OptionalLong behind) {}

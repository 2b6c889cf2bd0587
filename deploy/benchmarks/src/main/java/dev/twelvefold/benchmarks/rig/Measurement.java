package dev.twelvefold.benchmarks.rig;

import java.util.OptionalLong;

/**
 * What was measured in one go.
 *
 * @param perSecond requests or lines, as the contestant counts
 * @param p50Millis of one request; NaN where there are none
 * @param p99Millis likewise
 * @param failed what was not answered as it should have been
 * @param cores who used the processors
 * @param behind records that the read model had not read at the end; empty where there is none
 */
public record Measurement(
        double perSecond, double p50Millis, double p99Millis, long failed, Cores cores, OptionalLong behind) {
    private static final double MICROS_PER_SECOND = 1e6;

    /** Processor time of the service for one request or line, in microseconds: less of the machine changes it little. */
    public double serviceMicros() {
        return cores.service() * MICROS_PER_SECOND / perSecond;
    }
}

package dev.twelvefold.benchmarks.rig;

/**
 * How many cores each part kept busy during a measurement; 1.0 is one whole core.
 *
 * @param service the service that was asked
 * @param broker Kafka and the benchmark itself, which share a JVM; where no service is asked, the raw producer too
 * @param wrk the load generator
 * @param others everything else on the machine: PostgreSQL, the system, and whatever else somebody runs
 */
public record Cores(double service, double broker, double wrk, double others) {
    private static final double NANOS_PER_SECOND = 1e9;

    /** For a measurement in which no service and no wrk took part. */
    Cores ofBrokerAlone() {
        return new Cores(Double.NaN, broker, Double.NaN, others);
    }

    static Cores between(Snapshot first, Snapshot last) {
        double nanos = last.nanos() - first.nanos();
        double service = last.service().minus(first.service()).toNanos() / nanos;
        double broker = last.broker().minus(first.broker()).toNanos() / nanos;
        double wrk = last.wrk().minus(first.wrk()).toNanos() / nanos;
        double all = (last.machineSeconds() - first.machineSeconds()) * NANOS_PER_SECOND / nanos;
        return new Cores(service, broker, wrk, Math.max(0, all - service - broker - wrk));
    }
}

package dev.twelvefold.benchmarks.latency;

import dev.twelvefold.benchmarks.Benchmark;
import dev.twelvefold.benchmarks.gatling.Gatling;
import dev.twelvefold.benchmarks.rig.Rig;

/** The process behind {@code deploy/benchmarks/latency}. */
final class LatencyMain {
    private LatencyMain() {}

    public static void main(String... arguments) {
        var options = LatencyOptions.parse(arguments);
        var rig = new Rig(options.repository(), options.data(), options.jvm());
        var gatling = new Gatling(options.repository(), options.data());
        Benchmark.run(options.data(), new Latency(options, rig, gatling)::run, gatling::close, rig::close);
    }
}

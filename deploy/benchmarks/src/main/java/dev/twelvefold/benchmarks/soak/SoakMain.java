package dev.twelvefold.benchmarks.soak;

import dev.twelvefold.benchmarks.Benchmark;
import dev.twelvefold.benchmarks.rig.Rig;
import dev.twelvefold.benchmarks.wrk.Wrk;

/** The process behind {@code deploy/benchmarks/soak}. */
final class SoakMain {
    private SoakMain() {}

    public static void main(String... arguments) {
        var options = SoakOptions.parse(arguments);
        var rig = new Rig(options.repository(), options.data(), options.jvm());
        var wrk = Wrk.of(options.repository());
        Benchmark.run(options.data(), new Soak(options, rig, wrk)::run, wrk::close, rig::close);
    }
}

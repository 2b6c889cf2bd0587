package dev.twelvefold.benchmarks.catchup;

import dev.twelvefold.benchmarks.Benchmark;
import dev.twelvefold.benchmarks.pgbench.Pgbench;
import dev.twelvefold.benchmarks.process.Jvms;
import dev.twelvefold.benchmarks.rig.Rig;

/** The process behind {@code deploy/benchmarks/catch-up}. */
final class CatchUpMain {
    private CatchUpMain() {}

    public static void main(String... arguments) {
        var options = CatchUpOptions.parse(arguments);
        var rig = new Rig(options.repository(), options.data(), options.jvm());
        var jvms = new Jvms();
        var pgbench = Pgbench.find(options.repository());
        Benchmark.run(
                options.data(),
                () -> new CatchUp(options, rig, jvms, pgbench).run(),
                jvms::close,
                () -> pgbench.ifPresent(Pgbench::close),
                rig::close);
    }
}

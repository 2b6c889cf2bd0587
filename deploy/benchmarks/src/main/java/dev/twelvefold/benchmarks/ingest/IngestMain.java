package dev.twelvefold.benchmarks.ingest;

import dev.twelvefold.benchmarks.Benchmark;
import dev.twelvefold.benchmarks.rig.Rig;
import dev.twelvefold.benchmarks.wrk.Wrk;

/** The process behind {@code deploy/benchmarks/ingest}. */
final class IngestMain {
    private IngestMain() {}

    public static void main(String... arguments) {
        var options = Options.parse(arguments);
        var rig = new Rig(options.repository(), options.data(), options.jvm());
        var wrk = Wrk.of(options.repository());
        Benchmark.run(options.data(), new Ingest(options, rig, wrk)::run, wrk::close, rig::close);
    }
}

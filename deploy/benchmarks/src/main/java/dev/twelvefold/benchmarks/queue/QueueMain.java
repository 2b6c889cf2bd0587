package dev.twelvefold.benchmarks.queue;

import dev.twelvefold.benchmarks.Benchmark;
import dev.twelvefold.benchmarks.gatling.Gatling;
import dev.twelvefold.benchmarks.rig.Rig;

/** The process behind {@code deploy/benchmarks/queue}. */
final class QueueMain {
    private QueueMain() {}

    public static void main(String... arguments) {
        var options = QueueOptions.parse(arguments);
        var rig = new Rig(options.repository(), options.data(), options.jvm());
        var gatling = new Gatling(options.repository(), options.data());
        Benchmark.run(options.data(), new QueueWork(options, rig, gatling)::run, gatling::close, rig::close);
    }
}

package dev.twelvefold.benchmarks.rawread;

import dev.twelvefold.benchmarks.Arguments;
import dev.twelvefold.benchmarks.process.Parent;
import dev.twelvefold.contracts.Topics;
import java.util.List;

/** The process that only consumes and parses: a thread for each topic, as the service has. */
public final class RawMain {
    private RawMain() {}

    /** Runs until it is asked to end; fails as a whole. */
    public static void main(String... arguments) {
        Parent.endWith();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        var given = new Arguments(arguments);
        for (var topic : List.of(Topics.EXPERIENCES, Topics.ACTIVITIES)) {
            new Thread(new RawReader(given.text("--bootstrap-servers"), given.text("--group"), topic), topic).start();
        }
    }
}

package dev.twelvefold.benchmarks.process;

import java.io.IOException;

/** The benchmark that started this JVM. */
public final class Parent {
    private Parent() {}

    /** Ends this JVM when the benchmark has ended, whatever ended it: its end of the pipe closes with it. */
    public static void endWith() {
        var thread = new Thread(Parent::awaitEnd, "end-with-parent");
        thread.setDaemon(true);
        thread.start();
    }

    private static void awaitEnd() {
        try {
            while (System.in.read() >= 0) {
                // Nobody says anything.
            }
        } catch (IOException e) {
            System.err.println("the benchmark is gone: " + e);
        }
        Runtime.getRuntime().halt(1);
    }
}

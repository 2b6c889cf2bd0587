package dev.twelvefold.benchmarks;

import dev.twelvefold.local.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** What every benchmark does around its measurements: whatever ends it, nothing stays behind. */
public final class Benchmark {
    /** Once this is set, failures are only what follows from ending. */
    private static volatile boolean isEnding;

    private Benchmark() {}

    /**
     * Runs a benchmark and ends this JVM: with 0 when it has measured, else with 1 and one line that says why not.
     *
     * @param data is deleted in the end
     * @param ending what ends everything that the benchmark has started, in this order
     */
    public static void run(Path data, Runnable measuring, Runnable... ending) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> tidyUp(data, List.of(ending)), "tidy-up"));
        try {
            measuring.run();
            System.exit(0);
        } catch (RuntimeException e) {
            if (!isEnding) {
                explain(e);
            }
            System.exit(1);
        }
    }

    private static void explain(RuntimeException failure) {
        if (failure instanceof StackException stack) {
            say(stack.getMessage(), stack.details());
        } else if (failure instanceof BenchmarkException) {
            say(failure.getMessage(), List.of());
        } else {
            // A mistake of ours, for which one line would not be enough.
            failure.printStackTrace();
        }
    }

    private static void say(String message, List<String> details) {
        System.err.println("error: " + message);
        details.forEach(line -> System.err.println("    " + line));
    }

    private static void tidyUp(Path data, List<Runnable> ending) {
        isEnding = true;
        ending.forEach(Runnable::run);
        try (var content = Files.walk(data)) {
            for (var path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            System.err.println("something is left in " + data + ": " + e);
        }
    }
}

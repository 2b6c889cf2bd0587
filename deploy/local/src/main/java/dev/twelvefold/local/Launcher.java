package dev.twelvefold.local;

import dev.twelvefold.local.demo.Demo;
import dev.twelvefold.local.demo.DemoException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.utils.Exit;

/** The process behind {@code deploy/local/up}: shows progress, waits, and ends everything when it is told to. */
final class Launcher {

    private final StackConfig config;
    private final LocalStack stack;
    private final Demo demo;
    private volatile boolean stopping;

    private Launcher(Arguments arguments) {
        this.config = arguments.config();
        this.stack = new LocalStack(config, this::say, this::logToFile);
        this.demo = arguments.demo() ? Demo.on(stack, config.data(), this::say) : null;
    }

    public static void main(String... arguments) throws InterruptedException {
        Launcher launcher = new Launcher(Arguments.parse(arguments));
        try {
            launcher.run();
        } catch (StackException e) {
            if (launcher.stopping) {
                // A signal came while the stack started; the failures that follow from it are none.
                new CountDownLatch(1).await();
            }
            launcher.fail(e);
        }
    }

    private void run() throws InterruptedException {
        long start = System.nanoTime();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stack-stop"));
        endWhenTheBrokerDoes();
        stack.start();
        Optional<String> demoTrouble = loadDemo();
        new Overview(config).lines().forEach(this::say);
        demoTrouble.ifPresent(trouble -> print(System.err, "warning: " + trouble));
        say("%nready after %.1f s; Ctrl-C or `deploy/local/down --data %s` stops it"
                .formatted(Progress.seconds(start), config.data()));
        stack.publishReady();
        // Until a signal ends the process.
        new CountDownLatch(1).await();
    }

    /** Why there is no demo: a stack without it, or with half of it, is of use all the same. */
    private Optional<String> loadDemo() {
        if (demo == null) {
            return Optional.empty();
        }
        try {
            demo.load();
            return Optional.empty();
        } catch (DemoException e) {
            return Optional.of("the demo is not loaded, the stack runs without it: " + e.getMessage());
        }
    }

    private void logToFile() {
        LogSetup.toFile(new DataDirectory(config.data()).log("kafka"));
    }

    private void say(String line) {
        print(System.out, line);
    }

    /** In one piece: parts become ready at the same time, and {@code up --detach} reads along. */
    private static void print(PrintStream stream, String line) {
        stream.print(line + "\n");
        stream.flush();
    }

    private void fail(StackException failure) {
        print(System.err, "error: " + failure.getMessage());
        failure.details().forEach(line -> print(System.err, "    " + line));
        System.exit(1);
    }

    /** A broker that cannot write to its disk wants to end the whole process on the spot. */
    private void endWhenTheBrokerDoes() {
        Exit.Procedure end = (status, message) -> new Thread(() -> {
                    DataDirectory data = new DataDirectory(config.data());
                    StackException failure = new StackException(
                            "Kafka has ended, see " + data.log("kafka").path());
                    fail(new DiskSpace(data.root()).explain(failure, data.infrastructureLogs()));
                })
                .start();
        Exit.setExitProcedure(end);
        Exit.setHaltProcedure(end);
    }

    private void stop() {
        stopping = true;
        if (demo != null) {
            demo.close();
        }
        stack.close();
    }
}

package dev.twelvefold.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One run of one service. */
final class ServiceProcess {

    /** Waits for permission before it becomes the service: until the guardian knows of it, it must not live on alone. */
    private static final String GATE = "read -r go && exec \"$@\" </dev/null";

    private static final int KILL_SECONDS = 5;

    private final Process process;
    private final Duration stopLimit;
    private volatile boolean endExpected;

    private ServiceProcess(Process process, Duration stopLimit) {
        this.process = process;
        this.stopLimit = stopLimit;
    }

    static ServiceProcess start(ServiceCommand command, LogFile log, Guardian guardian) {
        List<String> gated =
                new ArrayList<>(List.of("sh", "-c", GATE, command.service().title()));
        gated.addAll(command.commandLine());
        Redirect output = Redirect.appendTo(log.path().toFile());
        ProcessBuilder builder = new ProcessBuilder(OwnSession.of(gated))
                .directory(command.config().data().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().putAll(command.environment());
        try {
            Process process = builder.start();
            guardian.watch(process.pid());
            process.onExit().thenAccept(ended -> guardian.forget(ended.pid()));
            openGate(process);
            return new ServiceProcess(process, command.config().stopLimit());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void openGate(Process process) throws IOException {
        try (var gate = process.outputWriter(StandardCharsets.UTF_8)) {
            gate.write("go\n");
        }
    }

    /** Completes with the exit code when it ends without having been asked to. */
    CompletableFuture<Integer> unexpectedEnd() {
        CompletableFuture<Integer> unexpected = new CompletableFuture<>();
        process.onExit().thenAccept(ended -> {
            if (!endExpected) {
                unexpected.complete(ended.exitValue());
            }
        });
        return unexpected;
    }

    /** True when it has ended, as soon as it has. */
    boolean endsWithin(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    long pid() {
        return process.pid();
    }

    /** SIGTERM, and SIGKILL when the limit is over; the exit code, which tells the two apart. */
    int stop() {
        endExpected = true;
        process.destroy();
        if (!ended(stopLimit.toSeconds())) {
            kill();
        }
        return exitCode();
    }

    /** SIGKILL. */
    void kill() {
        endExpected = true;
        process.destroyForcibly();
        ended(KILL_SECONDS);
    }

    private boolean ended(long seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

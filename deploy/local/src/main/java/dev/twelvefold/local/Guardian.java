package dev.twelvefold.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The small process that outlives the launcher by a moment: when the pipe between them closes, it ends what it was told
 * to watch. See {@code deploy/local/guardian}.
 */
final class Guardian implements AutoCloseable {

    private static final int END_SECONDS = 20;

    private final Process process;
    private final Writer orders;

    private Guardian(Process process) {
        this.process = process;
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
    }

    static Guardian start(Path repository, DataDirectory data) {
        Path script = repository.resolve(Path.of("deploy", "local", "guardian"));
        // The data directory is an argument so that `down` and the next `up` know whose guardian this is.
        List<String> command = List.of("sh", script.toString(), data.root().toString());
        try {
            return new Guardian(new ProcessBuilder(OwnSession.of(command))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(data.log("guardian").path().toFile())
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Its server's process is found by the directory when the time comes: it starts on its own. */
    void watchDatabase(Path directory) {
        order("database " + directory);
    }

    /** What was written into the pipe is read even when the launcher is killed right after. */
    void watch(long pid) {
        order("watch " + pid);
    }

    void forget(long pid) {
        if (process.isAlive()) {
            order("forget " + pid);
        }
    }

    private synchronized void order(String line) {
        try {
            orders.write(line + "\n");
            orders.flush();
        } catch (IOException e) {
            throw new StackException("the guardian process " + process.pid() + " has ended", e);
        }
    }

    /** Returns when the guardian has seen that nothing is left, and has ended. */
    @Override
    public void close() {
        try {
            orders.close();
            process.waitFor(END_SECONDS, TimeUnit.SECONDS);
        } catch (IOException alreadyGone) {
            // It was killed; there is nobody left to tell.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

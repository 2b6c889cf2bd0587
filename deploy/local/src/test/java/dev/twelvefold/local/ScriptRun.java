package dev.twelvefold.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One run of a script, in a process group of its own as a shell would give it. */
record ScriptRun(Process process, Path output, Path errors) {

    private static final int LIMIT_SECONDS = 180;

    static ScriptRun start(Path directory, Map<String, String> environment, List<String> command) throws IOException {
        Path output = Files.createTempFile(directory, "run-", ".out");
        Path errors = Files.createTempFile(directory, "run-", ".err");
        ProcessBuilder builder = new ProcessBuilder(OwnSession.of(command))
                .directory(directory.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().putAll(environment);
        return new ScriptRun(builder.start(), output, errors);
    }

    /** The exit code. */
    int await() throws InterruptedException {
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("does not end: " + process.info());
        }
        return process.exitValue();
    }

    String out() throws IOException {
        return Files.readString(output);
    }

    String err() throws IOException {
        return Files.readString(errors);
    }

    long pid() {
        return process.pid();
    }

    /** As a terminal or an impatient person does. */
    void signal(String signal, boolean wholeGroup) throws IOException, InterruptedException {
        String target = wholeGroup ? "-" + pid() : Long.toString(pid());
        new ProcessBuilder("kill", "-" + signal, "--", target).start().waitFor();
    }
}

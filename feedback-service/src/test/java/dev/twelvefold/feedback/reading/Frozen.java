package dev.twelvefold.feedback.reading;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A database server whose processes are all stopped (SIGSTOP): it takes connections, and answers nothing. */
final class Frozen {
    private final List<ProcessHandle> processes;

    private Frozen(List<ProcessHandle> processes) {
        this.processes = processes;
    }

    static Frozen database() throws SQLException {
        try (var connection = Rows.connection();
                var statement = connection.createStatement();
                var pid = statement.executeQuery("SELECT pg_backend_pid()")) {
            pid.next();
            var postmaster = ProcessHandle.of(pid.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow();
            var frozen = new Frozen(Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .toList());
            frozen.signal("-STOP");
            return frozen;
        }
    }

    void thaw() {
        signal("-CONT");
    }

    private void signal(String signal) {
        var command = new ArrayList<>(List.of("kill", signal));
        processes.stream()
                .filter(ProcessHandle::isAlive)
                .forEach(process -> command.add(String.valueOf(process.pid())));
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.twelvefold.benchmarks.pgbench;

import dev.twelvefold.benchmarks.BenchmarkException;
import dev.twelvefold.benchmarks.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs PostgreSQL's own load generator, and ends with this JVM what of it still runs. Thread-safe. */
public final class Pgbench implements AutoCloseable {
    private static final String NAME = "pgbench";

    /** Debian keeps the programs of each version here, and links to some of them only. */
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

    private final Path program;
    private final Path script;
    private final Programs programs = new Programs(NAME);

    private Pgbench(Path program, Path script) {
        this.program = program;
        this.script = script;
    }

    /** The newest on this machine, with the script of this checkout; empty where there is none. */
    public static Optional<Pgbench> find(Path repository) {
        var script = repository.resolve(Path.of("deploy", "benchmarks", "pgbench", "upserts.sql"));
        return Stream.concat(versions(), onThePath())
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Pgbench(program, script));
    }

    private static Stream<Path> versions() {
        if (!Files.isDirectory(VERSIONS)) {
            return Stream.empty();
        }
        try (var versions = Files.list(VERSIONS)) {
            return versions
                    .sorted(Comparator.reverseOrder())
                    .map(version -> version.resolve(Path.of("bin", NAME)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new BenchmarkException("cannot look for pgbench: " + e.getMessage(), e);
        }
    }

    private static Stream<Path> onThePath() {
        return Stream.of(System.getenv("PATH").split(":")).map(directory -> Path.of(directory, NAME));
    }

    /**
     * What to run.
     *
     * @param port of the server on this machine
     * @param database whose owner has its name, which is the password as well
     * @param clients side by side
     * @param transactions of each client
     * @param customers among whom the rows are
     */
    public record Load(int port, String database, int clients, int transactions, int customers) {}

    /**
     * Runs to the end.
     *
     * @param watch is told the process while it runs
     * @return transactions per second
     */
    public double run(Load load, int limitSeconds, Consumer<ProcessHandle> watch) {
        var builder = new ProcessBuilder(commandLine(load));
        builder.environment().put("PGPASSWORD", load.database());
        return PgbenchResult.perSecond(programs.run(builder, limitSeconds, watch));
    }

    /** Prepared, as the service's statements are; its own tables are not there to be vacuumed. */
    private List<String> commandLine(Load load) {
        return List.of(
                program.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--host=127.0.0.1",
                "--port=" + load.port(),
                "--username=" + load.database(),
                "--client=" + load.clients(),
                "--transactions=" + load.transactions(),
                "--define=customers=" + load.customers(),
                "--file=" + script,
                load.database());
    }

    @Override
    public void close() {
        programs.close();
    }
}

package dev.twelvefold.benchmarks.catchup;

import dev.twelvefold.benchmarks.BenchmarkException;
import dev.twelvefold.benchmarks.pgbench.Pgbench;
import dev.twelvefold.benchmarks.rig.Contestant;
import dev.twelvefold.benchmarks.rig.CoreMeter;
import dev.twelvefold.benchmarks.rig.Cores;
import dev.twelvefold.benchmarks.rig.Measurement;
import dev.twelvefold.local.LocalStack;
import dev.twelvefold.local.Service;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;

/** What PostgreSQL alone takes of the rows that the service writes, by pgbench, into an empty database each turn. */
final class Upserts implements Contestant {
    /** The database of a service that does not run here. */
    private static final Service LENDER = Service.FEEDBACK;

    private static final List<String> MIGRATIONS =
            List.of("/db/migration/V1__messaging.sql", "/db/migration/V2__customers.sql");

    /** As many as the service has consumers. */
    private static final int CLIENTS = 2;

    /** A transaction of the script, and of the service when it catches up. */
    private static final int EVENTS = 1_000;

    private final LocalStack stack;
    private final Pgbench pgbench;
    private final int events;
    private final int customers;

    Upserts(LocalStack stack, Pgbench pgbench, int events, int customers) {
        this.stack = stack;
        this.pgbench = pgbench;
        this.events = events;
        this.customers = customers;
    }

    @Override
    public String name() {
        return "PostgreSQL, the same rows by pgbench";
    }

    @Override
    public String connections() {
        return Integer.toString(CLIENTS);
    }

    /** Nothing that compiles is measured. */
    @Override
    public void warmUp(int seconds) {
        // The database is new in each turn.
    }

    @Override
    public Measurement measure(int limitSeconds) {
        makeTables();
        var port = URI.create(url().substring("jdbc:".length())).getPort();
        var transactions = Math.max(1, events / EVENTS / CLIENTS);
        var watch = new Watch();
        var perSecond = pgbench.run(
                new Pgbench.Load(port, LENDER.database(), CLIENTS, transactions, customers),
                limitSeconds,
                watch::start);
        return new Measurement(perSecond * EVENTS, Double.NaN, Double.NaN, 0, watch.cores(), OptionalLong.empty());
    }

    private void makeTables() {
        stack.emptyDatabase(LENDER);
        try (var connection = DriverManager.getConnection(url(), LENDER.database(), LENDER.database());
                var statement = connection.createStatement()) {
            for (var migration : MIGRATIONS) {
                statement.execute(text(migration));
            }
        } catch (SQLException | IOException e) {
            throw new BenchmarkException("the tables for pgbench cannot be made: " + e.getMessage(), e);
        }
    }

    private static String text(String resource) throws IOException {
        try (var content = Upserts.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new IOException(resource + " is not there");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String url() {
        return stack.jdbcUrl(LENDER.database());
    }

    /** Sees how busy the machine is while pgbench runs. */
    private static final class Watch {
        private CoreMeter meter;

        private void start(ProcessHandle pgbench) {
            meter = new CoreMeter(null, pgbench);
        }

        /** pgbench counts as the contestant; the server is among the others. */
        private Cores cores() {
            var cores = meter.result();
            return new Cores(cores.wrk(), cores.broker(), Double.NaN, cores.others());
        }
    }
}

package dev.twelvefold.benchmarks.catchup;

import dev.twelvefold.benchmarks.BenchmarkException;
import dev.twelvefold.benchmarks.rig.BrokerView;
import dev.twelvefold.local.LocalStack;
import dev.twelvefold.local.Service;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The packaged segmentation-service. */
final class ServiceWorker implements Worker {
    private static final Service SERVICE = Service.SEGMENTATION;
    private static final String WAITS = "SELECT EXISTS (SELECT FROM outbox)";

    private final LocalStack stack;
    private final BrokerView broker;

    ServiceWorker(LocalStack stack, BrokerView broker) {
        this.stack = stack;
        this.broker = broker;
    }

    @Override
    public String name() {
        return "segmentation-service";
    }

    @Override
    public String group() {
        return SERVICE.title();
    }

    @Override
    public void forget() {
        stack.emptyDatabase(SERVICE);
        broker.forget(group());
    }

    /** Returns when it is ready, which is after it has begun to read. */
    @Override
    public void start() {
        stack.start(SERVICE);
    }

    @Override
    public ProcessHandle process() {
        return ProcessHandle.of(stack.pid(SERVICE)).orElse(null);
    }

    @Override
    public boolean hasPublishedAll() {
        try (var connection = DriverManager.getConnection(
                        stack.jdbcUrl(SERVICE.database()), SERVICE.database(), SERVICE.database());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(WAITS)) {
            return rows.next() && !rows.getBoolean(1);
        } catch (SQLException e) {
            throw new BenchmarkException("the service's database does not answer: " + e.getMessage(), e);
        }
    }

    @Override
    public String log() {
        return stack.log(SERVICE);
    }

    @Override
    public void stop() {
        stack.stop(SERVICE);
    }
}

package dev.twelvefold.benchmarks.rig;

import dev.twelvefold.benchmarks.BenchmarkException;
import dev.twelvefold.local.LocalStack;
import dev.twelvefold.local.Ports;
import dev.twelvefold.local.Service;
import dev.twelvefold.local.StackConfig;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The services that are measured, on free ports. May be closed while one starts. */
public final class Rig implements AutoCloseable {
    /** The service then writes down how its producer is configured, for the raw producer to do likewise. */
    private static final String SHOW_PRODUCER = "-Dquarkus.log.category.\"org.apache.kafka.common.config\".level=INFO";

    private static final Path WITHOUT_KAFKA =
            Path.of("deploy", "benchmarks", "without-kafka", "target", "quarkus-app", "quarkus-run.jar");

    private final Path repository;
    private final Path data;
    private final List<String> jvmOptions;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private boolean closed;

    /**
     * Nothing runs yet.
     *
     * @param data a directory of the rig's own
     * @param jvmOptions for the services, after those of the local stack
     */
    public Rig(Path repository, Path data, List<String> jvmOptions) {
        this.repository = repository;
        this.data = data;
        this.jvmOptions = List.copyOf(jvmOptions);
    }

    /** The feedback-service as it is deployed, with its broker and its database. */
    public Target service() {
        return target("with-kafka", UnaryOperator.identity());
    }

    /** Some of the services as they are deployed, with one broker and one database server. */
    public LocalStack services(Set<Service> services) {
        return start("services", config -> config.withServices(services));
    }

    /**
     * The same service whose events go nowhere. Its broker and database are its own and stay idle, so that whatever in it wants
     * one finds one, and has nothing to do.
     */
    public Target withoutKafka() {
        return target("without-kafka", config -> config.withJar(Service.FEEDBACK, repository.resolve(WITHOUT_KAFKA)));
    }

    private Target target(String name, UnaryOperator<StackConfig> difference) {
        var stack = start(name, difference);
        return new Target(stack, view(stack));
    }

    /** What the stack's broker knows. */
    public BrokerView view(LocalStack stack) {
        return opened(new BrokerView(stack.bootstrapServers()));
    }

    private LocalStack start(String name, UnaryOperator<StackConfig> difference) {
        var options = new ArrayList<>(jvmOptions);
        options.add(SHOW_PRODUCER);
        var config = StackConfig.of(repository, data.resolve(name))
                .withPorts(Ports.free())
                .withServices(Set.of(Service.FEEDBACK))
                .withJvmOptions(options);
        var stack = opened(LocalStack.of(difference.apply(config)));
        stack.start();
        return stack;
    }

    private synchronized <T extends AutoCloseable> T opened(T part) {
        if (closed) {
            throw new BenchmarkException("interrupted");
        }
        opened.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!opened.isEmpty()) {
            close(opened.pop());
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new BenchmarkException("something does not end: " + e.getMessage(), e);
        }
    }
}

package dev.twelvefold.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one stack consists of.
 *
 * @param repository the checkout whose built services are started
 * @param data where Kafka, PostgreSQL and the logs live; created when missing, and survives the stack
 * @param profile of Quarkus
 * @param services those to start; the others' ports stay free
 * @param environment variables for single services, on top of what the stack sets and stronger than that
 * @param jars packages to start in place of a service's own, for benchmarks that compare two of them
 * @param jvmOptions after those that every service gets, of which the last says what counts
 * @param readyLimit how long a service may take until it says that it is ready
 * @param stopLimit how long a service may take to end when it is asked to, before it is killed
 */
public record StackConfig(
        Path repository,
        Path data,
        Ports ports,
        String profile,
        Set<Service> services,
        Map<Service, Map<String, String>> environment,
        Map<Service, Path> jars,
        List<String> jvmOptions,
        Duration readyLimit,
        Duration stopLimit) {

    private static final Duration READY_LIMIT = Duration.ofSeconds(120);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    public StackConfig {
        repository = repository.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        services = Set.copyOf(services);
        environment = Map.copyOf(environment);
        jars = Map.copyOf(jars);
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** All services in the {@code local} profile on the documented ports. */
    public static StackConfig of(Path repository, Path data) {
        return new StackConfig(
                repository,
                data,
                Ports.withOffset(0),
                "local",
                EnumSet.allOf(Service.class),
                Map.of(),
                Map.of(),
                List.of(),
                READY_LIMIT,
                STOP_LIMIT);
    }

    public StackConfig withPorts(Ports other) {
        return new StackConfig(
                repository, data, other, profile, services, environment, jars, jvmOptions, readyLimit, stopLimit);
    }

    public StackConfig withProfile(String other) {
        return new StackConfig(
                repository, data, ports, other, services, environment, jars, jvmOptions, readyLimit, stopLimit);
    }

    public StackConfig withServices(Set<Service> others) {
        return new StackConfig(
                repository, data, ports, profile, others, environment, jars, jvmOptions, readyLimit, stopLimit);
    }

    public StackConfig withReadyLimit(Duration other) {
        return new StackConfig(
                repository, data, ports, profile, services, environment, jars, jvmOptions, other, stopLimit);
    }

    public StackConfig withStopLimit(Duration other) {
        return new StackConfig(
                repository, data, ports, profile, services, environment, jars, jvmOptions, readyLimit, other);
    }

    /** Replaces what was given for this service before. */
    public StackConfig withEnvironment(Service service, Map<String, String> variables) {
        Map<Service, Map<String, String>> all = new EnumMap<>(Service.class);
        all.putAll(environment);
        all.put(service, Map.copyOf(variables));
        return new StackConfig(
                repository, data, ports, profile, services, all, jars, jvmOptions, readyLimit, stopLimit);
    }

    /** Starts another package in place of a service's own, with the same environment. */
    public StackConfig withJar(Service service, Path jar) {
        Map<Service, Path> all = new EnumMap<>(Service.class);
        all.putAll(jars);
        all.put(service, jar.toAbsolutePath().normalize());
        return new StackConfig(
                repository, data, ports, profile, services, environment, all, jvmOptions, readyLimit, stopLimit);
    }

    public StackConfig withJvmOptions(List<String> others) {
        return new StackConfig(
                repository, data, ports, profile, services, environment, jars, others, readyLimit, stopLimit);
    }

    Path jar(Service service) {
        return jars.getOrDefault(service, service.jar(repository));
    }

    /** In the order of the enum, whatever the set's own is. */
    Set<Service> orderedServices() {
        return services.isEmpty() ? services : EnumSet.copyOf(services);
    }
}

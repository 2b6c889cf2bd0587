package dev.twelvefold.local;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Starts and ends a stack in a directory that is thrown away. {@code up} does it once after a build, so that the JVMs can
 * write down the classes that this takes (of the services only those that are new), and PostgreSQL's programs are
 * unpacked.
 */
final class Rehearsal {

    /** A service needs seconds to write its archive, and waits for its turn on a busy machine. */
    private static final Duration STOP_LIMIT = Duration.ofMinutes(3);

    private final StackConfig config;

    private Rehearsal(StackConfig config) {
        this.config = config.withPorts(Ports.free()).withStopLimit(STOP_LIMIT);
    }

    public static void main(String... arguments) {
        new Rehearsal(Arguments.parse(arguments).config()).run();
    }

    private void run() {
        Set<Service> services = Arrays.stream(Service.values())
                .filter(service -> !archive(service).isCurrent())
                .collect(Collectors.toSet());
        Runnable logToFile = () -> LogSetup.toFile(new DataDirectory(config.data()).log("kafka"));
        try (LocalStack stack = new LocalStack(recording(services), Progress.SILENT, logToFile)) {
            stack.start();
        }
        // Not those of a stack that failed: a service that dies early writes an archive of the little that it was.
        services.forEach(service -> archive(service).finish());
    }

    private StackConfig recording(Set<Service> services) {
        StackConfig recording = config.withServices(services);
        for (Service service : services) {
            recording = recording.withEnvironment(
                    service, Map.of("JAVA_TOOL_OPTIONS", archive(service).make()));
        }
        return recording;
    }

    private ClassArchive archive(Service service) {
        return ClassArchive.of(service, config.repository());
    }
}

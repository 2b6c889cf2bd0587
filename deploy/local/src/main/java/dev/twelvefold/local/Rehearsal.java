package dev.twelvefold.local;

import java.util.Set;

/**
 * Starts and ends a stack without services, in a directory that is thrown away. {@code up} does it once after a build,
 * so that the JVM can write down the classes that this takes, and PostgreSQL's programs are unpacked.
 */
final class Rehearsal {

    private Rehearsal() {}

    public static void main(String... arguments) {
        StackConfig config =
                Arguments.parse(arguments).config().withServices(Set.of()).withPorts(Ports.free());
        Runnable logToFile = () -> LogSetup.toFile(new DataDirectory(config.data()).log("kafka"));
        try (LocalStack stack = new LocalStack(config, Progress.SILENT, logToFile)) {
            stack.start();
        }
    }
}

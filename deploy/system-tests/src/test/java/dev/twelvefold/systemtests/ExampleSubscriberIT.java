package dev.twelvefold.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.systemtests.stack.SharedStack;
import dev.twelvefold.systemtests.stack.Stack;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The subscriber of the docs, started from its source as it stands there, with the Kafka client of this test and what belongs to it. */
@ExtendWith(SharedStack.class)
class ExampleSubscriberIT {
    private static final String CUSTOMER = "example-subscriber";

    private final Stack stack;

    ExampleSubscriberIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void printsEveryChangeOfClass() throws IOException {
        stack.feedback()
                .post(
                        "/api/v1/activities",
                        Json.parse("{\"customerId\": \"" + CUSTOMER + "\", \"type\": \"registered\"}"))
                .requires(202);
        // The two come on topics of their own, in any order to each other.
        stack.progress().awaitQuiet();
        stack.feedback()
                .post(
                        "/api/v1/compliments",
                        Json.parse("{\"customerId\": \"" + CUSTOMER + "\", \"touchpoint\": \"store\"}"))
                .requires(202);
        stack.progress().awaitQuiet();

        var subscriber = subscriber();
        try (var printed = subscriber.inputReader()) {
            assertThat(classes(printed, 2)).containsExactly("NAIVE", "HESITANT");
        } finally {
            subscriber.destroyForcibly();
        }
    }

    private Process subscriber() throws IOException {
        var source = Stack.repository().resolve("docs/examples/ClassChanges.java");
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        source.toString(),
                        stack.bootstrapServers(),
                        "example-subscriber")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<String> classes(BufferedReader printed, int wanted) {
        return printed.lines()
                .filter(line -> line.startsWith(CUSTOMER + " "))
                .map(line -> Json.parse(line.substring(CUSTOMER.length() + 1))
                        .required("to")
                        .textValue())
                .limit(wanted)
                .toList();
    }
}

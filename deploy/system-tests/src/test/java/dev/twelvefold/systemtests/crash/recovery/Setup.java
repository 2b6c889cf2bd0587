package dev.twelvefold.systemtests.crash.recovery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.twelvefold.local.Service;
import dev.twelvefold.local.StackConfig;
import dev.twelvefold.systemtests.stack.Stack;
import java.util.EnumSet;
import java.util.stream.Stream;

/** How the stack differs from others. */
final class Setup {
    private Setup() {}

    /** What other services would say comes from the test. */
    static StackConfig recoveryAlone(StackConfig config) {
        return config.withServices(EnumSet.of(Service.RECOVERY))
                .withJvmOptions(Stream.concat(config.jvmOptions().stream(), membership())
                        .toList());
    }

    /** Members known to the group by name need not wait until it has noticed that they were dead. */
    private static Stream<String> membership() {
        return Stream.of("experiences", "class-changes", "customers", "activities", "compensation-outcomes")
                .map(channel -> "-Dmp.messaging.incoming.%1$s.group.instance.id=%1$s".formatted(channel));
    }

    /** By default they do after half an hour. */
    static void letClaimsLapseSoon(Stack stack) {
        var manager = stack.recovery().as("manager");
        var policy = manager.get("/api/v1/policy").requires(200);
        var other = ((ObjectNode) policy.json()).put("claimLapse", "PT1S");
        var headers = new String[] {"If-Match", policy.header("ETag"), "Content-Type", "application/json"};
        manager.call("PUT", "/api/v1/policy", other.toString(), headers).requires(200);
    }
}

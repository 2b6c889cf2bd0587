package dev.twelvefold.benchmarks.rig;

import dev.twelvefold.local.LocalStack;
import dev.twelvefold.local.Service;

/** A running feedback-service. */
public record Target(LocalStack stack, BrokerView broker) {
    public String url() {
        // wrk would try the IPv6 address of "localhost" as well, on which nobody listens.
        return stack.feedbackUrl().replace("localhost", "127.0.0.1");
    }

    public ProcessHandle process() {
        return ProcessHandle.of(stack.pid(Service.FEEDBACK)).orElseThrow();
    }

    public String log() {
        return stack.log(Service.FEEDBACK);
    }
}

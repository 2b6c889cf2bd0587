package dev.twelvefold.systemtests.rolling;

import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.stack.Api;
import dev.twelvefold.systemtests.stack.Stack;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Spreads requests over the instances that said that they are ready when they were asked last, as an orchestrator does. */
final class Balancer {
    private final List<Api> instances;
    private final Map<String, Boolean> ready = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    Balancer(Service service, List<Stack> stacks) {
        this.instances = stacks.stream().map(stack -> stack.api(service)).toList();
        look();
    }

    /** Asks each for its readiness; one look is enough to take it out, and to take it in again. */
    void look() {
        instances.forEach(instance -> ready.put(instance.url(), isReady(instance)));
    }

    /** The next one's turn. */
    Api next() {
        var taken =
                instances.stream().filter(instance -> ready.get(instance.url())).toList();
        if (taken.isEmpty()) {
            throw new IllegalStateException("no instance is ready: " + ready);
        }
        return taken.get(Math.floorMod(turn.getAndIncrement(), taken.size()));
    }

    private static boolean isReady(Api instance) {
        try {
            return instance.as(null).get("/q/health/ready").status() == 200;
        } catch (UncheckedIOException notListening) {
            return false;
        }
    }
}

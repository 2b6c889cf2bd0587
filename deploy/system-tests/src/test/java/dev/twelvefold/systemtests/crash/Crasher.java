package dev.twelvefold.systemtests.crash;

import static org.awaitility.Awaitility.await;

import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.stack.Stack;
import java.time.Duration;
import java.util.Collection;

/** Kills a service (SIGKILL) while it is exactly at certain points, and starts it again. */
public final class Crasher {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(20);

    private final Stack stack;
    private final Service service;

    public Crasher(Stack stack, Service service) {
        this.stack = stack;
        this.service = service;
    }

    /** None is closed yet. */
    public Gates gates() {
        return Gates.in(stack, service);
    }

    /** Returns when the service stands at all of them. */
    public static void awaitReached(Collection<Gate> gates) {
        gates.forEach(gate -> await("%s is reached".formatted(gate))
                .atMost(LIMIT)
                .pollInterval(POLL)
                .until(gate::isReached));
    }

    /**
     * Kills the service, opens the gates, and returns when nothing of what it was at is under way any more. A session notices that
     * its client is gone when it has something to tell it, and so does before what it was asked to last.
     */
    public void kill(Gates gates, Fate fate) {
        stack.local().kill(service);
        if (fate == Fate.LOST) {
            gates.terminateWaiting();
        }
        gates.open();
    }

    /** Returns when the service is ready again. */
    public void start() {
        stack.local().start(service);
    }
}

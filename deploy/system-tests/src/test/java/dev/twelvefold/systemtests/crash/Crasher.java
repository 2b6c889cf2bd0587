package dev.twelvefold.systemtests.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.stack.Stack;
import java.sql.SQLException;
import java.time.Duration;

/** Kills segmentation (SIGKILL) exactly at a point, and makes sure that it was there. */
final class Crasher {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(20);

    private final Stack stack;

    Crasher(Stack stack) {
        this.stack = stack;
    }

    /** Returns when the service is ready again. */
    void crashAt(CrashPoint point) throws SQLException {
        try (var gate = Gate.closed(stack.local().jdbcUrl("segmentation"), point)) {
            var handled = gate.handled();
            await(point + " is reached").atMost(LIMIT).pollInterval(POLL).until(() -> gate.waiting() > 0);
            stack.local().kill(Service.SEGMENTATION);
            leave(gate, point);
            requireReached(gate, point, handled);
        }
        stack.local().start(Service.SEGMENTATION);
    }

    /** A session notices that its client is gone when it has something to tell it, and so it ends what it is asked to before. */
    private static void leave(Gate gate, CrashPoint point) throws SQLException {
        if (point != CrashPoint.AFTER_COMMIT) {
            gate.terminateWaiting();
        }
        gate.open();
    }

    private static void requireReached(Gate gate, CrashPoint point, long handledBefore) throws SQLException {
        switch (point) {
            case BEFORE_COMMIT ->
                assertThat(gate.handled()).as("nothing committed").isEqualTo(handledBefore);
            case AFTER_COMMIT -> assertThat(gate.handled()).as("committed").isGreaterThan(handledBefore);
            case AFTER_SEND -> assertThat(gate.unpublished()).as("not deleted").isPositive();
        }
    }
}

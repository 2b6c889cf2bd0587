package dev.twelvefold.systemtests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.stack.Stack;
import java.util.List;

/** Kills segmentation exactly at a point while it is busy, and makes sure that it was there. */
final class SegmentationCrasher {
    private final Stack stack;
    private final Crasher crasher;

    SegmentationCrasher(Stack stack) {
        this.stack = stack;
        this.crasher = new Crasher(stack, Service.SEGMENTATION);
    }

    /** Returns when the service is ready again. */
    void crashAt(CrashPoint point) {
        try (var gates = crasher.gates();
                var database = ServiceDatabase.of(stack, Service.SEGMENTATION)) {
            var gate = gates.closed(point.place());
            var handled = handled(database);
            Crasher.awaitReached(List.of(gate));
            crasher.kill(gates, point.fate());
            requireReached(database, point, handled);
        }
        crasher.start();
    }

    private static void requireReached(ServiceDatabase database, CrashPoint point, long handledBefore) {
        switch (point) {
            case BEFORE_COMMIT ->
                assertThat(handled(database)).as("nothing committed").isEqualTo(handledBefore);
            case AFTER_COMMIT -> assertThat(handled(database)).as("committed").isGreaterThan(handledBefore);
            case AFTER_SEND ->
                assertThat(database.number("SELECT count(*) FROM outbox"))
                        .as("not deleted")
                        .isPositive();
        }
    }

    /** Events that have had their effect. */
    private static long handled(ServiceDatabase database) {
        return database.number("SELECT count(*) FROM inbox");
    }
}

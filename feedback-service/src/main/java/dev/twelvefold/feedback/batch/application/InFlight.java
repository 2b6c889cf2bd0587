package dev.twelvefold.feedback.batch.application;

import dev.twelvefold.feedback.intake.application.IntakeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;

/**
 * Bounds what all batches together have sent and not got acknowledged: a batch that must wait stops reading its socket, which
 * is how the client feels it, and single posts always find room in the producer's buffer.
 */
@ApplicationScoped
class InFlight {
    /** What an event has on top of its line: headers, and the fields that are filled in. */
    private static final int OVERHEAD = 256;

    private final int limit;
    private final Semaphore bytes;

    InFlight(IntakeSettings settings) {
        this.limit = Math.toIntExact(settings.batchInFlight().asLongValue());
        this.bytes = new Semaphore(limit, true);
    }

    /** Waits for room; never for long, since each send ends in an acknowledgement or in a timeout. */
    void acquire(int size) {
        bytes.acquireUninterruptibly(charge(size));
    }

    void release(int size) {
        bytes.release(charge(size));
    }

    private int charge(int size) {
        return Math.min(size + OVERHEAD, limit);
    }
}

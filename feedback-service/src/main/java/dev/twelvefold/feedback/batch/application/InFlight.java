package dev.twelvefold.feedback.batch.application;

import dev.twelvefold.feedback.batch.domain.Line;
import dev.twelvefold.feedback.intake.application.IntakeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

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

    /** Room that lines have taken together, and give back when the last of them has left. */
    final class Room {
        private final int size;
        private final AtomicInteger lines;

        private Room(int size, int lines) {
            this.size = size;
            this.lines = new AtomicInteger(lines);
        }

        /** To be called once for each of the lines. */
        void leave() {
            if (lines.decrementAndGet() == 0) {
                bytes.release(size);
            }
        }
    }

    /**
     * Waits for room for all of these lines; never for long, since each send ends in an acknowledgement or in a timeout. Together,
     * as to wake a waiting batch for each line costs more than to send the line.
     */
    Room acquire(List<Line> lines) {
        var size = Math.min(lines.stream().mapToInt(InFlight::charge).sum(), limit);
        bytes.acquireUninterruptibly(size);
        return new Room(size, lines.size());
    }

    private static int charge(Line line) {
        return line.bytes().length + OVERHEAD;
    }
}

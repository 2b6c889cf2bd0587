package dev.twelvefold.feedback.intake.adapters;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Sends that wait for the one thread that hands them to the producer, in their order, bounded by their bytes. */
final class SendQueue {
    private static final int TOGETHER = 256;

    /** Far less than events linger in the producer anyway. */
    private static final long GATHERING_NANOS = Duration.ofMillis(1).toNanos() / 2;

    private final long maxBytes;
    private final AtomicLong bytes = new AtomicLong();
    private final BlockingQueue<Send> queue = new LinkedBlockingQueue<>();

    /** Ends the taking; nothing comes behind it. */
    private final Send end = new Send(null, null, 0, false);

    /**
     * Taken together: each taking costs a lock that those who offer want as well, and who wakes a thread that waits pays more
     * for that than for the rest of its post. Of the taking thread alone.
     */
    private final Deque<Send> taken = new ArrayDeque<>(TOGETHER);

    SendQueue(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Whether there was room. */
    boolean offer(Send send) {
        if (bytes.addAndGet(send.size()) > maxBytes) {
            bytes.addAndGet(-send.size());
            return false;
        }
        return queue.add(send);
    }

    /** The next one; null when the queue was closed and is empty. For one thread only. */
    Send take() throws InterruptedException {
        if (taken.isEmpty()) {
            gather();
        }
        var next = taken.remove();
        if (next == end) {
            return null;
        }
        bytes.addAndGet(-next.size());
        return next;
    }

    /** Under load somebody comes within a moment; whoever comes after a pause is taken at once. */
    private void gather() throws InterruptedException {
        if (queue.drainTo(taken, TOGETHER) > 0) {
            return;
        }
        LockSupport.parkNanos(GATHERING_NANOS);
        if (queue.drainTo(taken, TOGETHER) == 0) {
            taken.add(queue.take());
        }
    }

    /** Bytes that wait. */
    long bytes() {
        return bytes.get();
    }

    void close() {
        queue.add(end);
    }
}

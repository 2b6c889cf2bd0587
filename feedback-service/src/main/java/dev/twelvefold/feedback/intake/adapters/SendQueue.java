package dev.twelvefold.feedback.intake.adapters;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Sends that wait for the one thread that hands them to the producer, in their order, bounded by their bytes. */
final class SendQueue {
    private static final int TOGETHER = 64;

    private final long maxBytes;
    private final AtomicLong bytes = new AtomicLong();
    private final BlockingQueue<Send> queue = new LinkedBlockingQueue<>();

    /** Ends the taking; nothing comes behind it. */
    private final Send end = new Send(null, null, 0, false);

    /** Taken together, since each taking costs a lock that those who offer want as well. Of the taking thread alone. */
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
        if (taken.isEmpty() && queue.drainTo(taken, TOGETHER) == 0) {
            taken.add(queue.take());
        }
        var next = taken.remove();
        if (next == end) {
            return null;
        }
        bytes.addAndGet(-next.size());
        return next;
    }

    /** Bytes that wait. */
    long bytes() {
        return bytes.get();
    }

    void close() {
        queue.add(end);
    }
}

package dev.twelvefold.feedback.intake.adapters;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Sends that wait for the one thread that hands them to the producer, in their order, bounded by their bytes. */
final class SendQueue {
    /** Far less than events linger in the producer anyway. */
    private static final long GATHERING_NANOS = Duration.ofMillis(1).toNanos() / 2;

    private final long maxBytes;
    private final AtomicLong bytes = new AtomicLong();
    private final Queue<Send> queue = new ConcurrentLinkedQueue<>();

    /** Ends the taking; nothing comes behind it. */
    private final Send end = new Send(null, null, 0, false);

    /** The thread that takes, while it waits to be woken; null otherwise. */
    private volatile Thread sleeper;

    SendQueue(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Whether there was room. */
    boolean offer(Send send) {
        if (bytes.addAndGet(send.size()) > maxBytes) {
            bytes.addAndGet(-send.size());
            return false;
        }
        add(send);
        return true;
    }

    private void add(Send send) {
        queue.add(send);
        LockSupport.unpark(sleeper);
    }

    /** The next one; null when the queue was closed and is empty. For one thread only. */
    Send take() throws InterruptedException {
        var next = queue.poll();
        if (next == null) {
            next = gather();
        }
        if (next == end) {
            return null;
        }
        bytes.addAndGet(-next.size());
        return next;
    }

    /**
     * Under load somebody comes within a moment, and whoever had to wake this thread would pay more for that than for the rest of
     * its post; whoever comes after a pause is taken at once.
     */
    private Send gather() throws InterruptedException {
        LockSupport.parkNanos(this, GATHERING_NANOS);
        var next = queue.poll();
        if (next == null) {
            sleeper = Thread.currentThread();
            for (next = queue.poll(); next == null; next = queue.poll()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                LockSupport.park(this);
            }
            sleeper = null;
        }
        return next;
    }

    /** Bytes that wait. */
    long bytes() {
        return bytes.get();
    }

    void close() {
        add(end);
    }
}

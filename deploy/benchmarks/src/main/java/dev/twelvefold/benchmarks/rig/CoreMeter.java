package dev.twelvefold.benchmarks.rig;

import java.util.concurrent.TimeUnit;

/**
 * Watches who uses the processors. The first second does not count: wrk makes its requests in it. The last look is one at which
 * wrk still ran, since what a process has used cannot be asked once it has ended.
 */
public final class CoreMeter implements AutoCloseable {
    private static final long SKIP_MILLIS = 1_000;
    private static final long PERIOD_MILLIS = 200;

    private final ProcessHandle service;
    private final ProcessHandle wrk;
    private final Thread thread = new Thread(this::look, "core-meter");
    private volatile boolean over;
    private Snapshot first;
    private Snapshot last;

    /**
     * Starts watching.
     *
     * @param service who works; null where none is asked
     * @param wrk null where it does not run
     */
    public CoreMeter(ProcessHandle service, ProcessHandle wrk) {
        this.service = service;
        this.wrk = wrk;
        thread.setDaemon(true);
        thread.start();
    }

    private void look() {
        try {
            TimeUnit.MILLISECONDS.sleep(SKIP_MILLIS);
            first = Snapshot.of(service, wrk);
            while (!over) {
                TimeUnit.MILLISECONDS.sleep(PERIOD_MILLIS);
                var now = Snapshot.of(service, wrk);
                if (wrk == null || wrk.isAlive()) {
                    last = now;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** To be called once, when the measurement is over. */
    public Cores result() {
        close();
        return last == null ? new Cores(Double.NaN, Double.NaN, Double.NaN, Double.NaN) : Cores.between(first, last);
    }

    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

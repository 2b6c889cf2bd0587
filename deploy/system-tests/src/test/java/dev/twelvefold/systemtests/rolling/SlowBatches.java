package dev.twelvefold.systemtests.rolling;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Batches of two seconds each, one after another, so that one is under way whatever happens. */
final class SlowBatches {
    static final String PREFIX = "batch-";

    /** A beat every 20 ms. */
    private static final int BEATS = 100;

    private static final int LINES_A_BEAT = 5;
    private static final int CUSTOMERS = 10;
    private static final int BUFFER = 1 << 16;

    private final Balancer feedback;
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();
    private PipedOutputStream lines;
    private int beats;

    SlowBatches(Balancer feedback) {
        this.feedback = feedback;
    }

    /** Sends one batch with the lines that the beats bring; returns with its answer. */
    void send() {
        try (var body = new PipedInputStream(BUFFER)) {
            open(body);
            var answer = feedback.next().postBatch(body).requires(200).json();
            if (answer.required("accepted").intValue() != BEATS * LINES_A_BEAT) {
                throw new AssertionError("a whole batch was sent, and not accepted: " + answer);
            }
            accepted.addAndGet(BEATS * LINES_A_BEAT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            abandon();
        }
    }

    private synchronized void open(PipedInputStream body) throws IOException {
        lines = new PipedOutputStream(body);
        beats = 0;
    }

    private synchronized void abandon() {
        lines = null;
    }

    /** Some more lines for the batch that is under way. */
    synchronized void beat() {
        if (lines == null) {
            return;
        }
        try {
            for (int n = 0; n < LINES_A_BEAT; n++) {
                lines.write(line().getBytes(StandardCharsets.UTF_8));
            }
            lines.flush();
            if (++beats == BEATS) {
                lines.close();
                lines = null;
            }
        } catch (IOException e) {
            lines = null;
            throw new UncheckedIOException("a batch was broken off", e);
        }
    }

    private String line() {
        var line = number.getAndIncrement();
        return """
                {"kind":"rating","customerId":"%s%d","score":4,"touchpoint":"store","idempotencyKey":"%1$s%3$d"}
                """.formatted(PREFIX, line % CUSTOMERS, line);
    }

    int accepted() {
        return accepted.get();
    }
}

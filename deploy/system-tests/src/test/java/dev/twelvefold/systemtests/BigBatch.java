package dev.twelvefold.systemtests;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;

/** A batch as a stream, made while it is read: lines of 8 KiB, and after them line feeds up to its size. */
final class BigBatch implements Enumeration<InputStream> {
    private static final int LINE = 8 * 1024;
    private static final int CUSTOMERS = 500;

    private final int size;
    private final int pauseAt;
    private final Runnable pause;
    private int made;

    private BigBatch(int size, int pauseAt, Runnable pause) {
        this.size = size;
        this.pauseAt = pauseAt;
        this.pause = pause;
    }

    /** A batch of so many bytes. */
    static InputStream of(int size) {
        return of(size, -1, () -> {});
    }

    /** As {@link #of(int)}; nothing behind {@code pauseAt} is there before {@code pause} returns. */
    static InputStream of(int size, int pauseAt, Runnable pause) {
        return new SequenceInputStream(new BigBatch(size, pauseAt, pause));
    }

    /** How many lines a batch of so many bytes has. */
    static int lines(int size) {
        return size / LINE;
    }

    @Override
    public boolean hasMoreElements() {
        return made < size;
    }

    @Override
    public InputStream nextElement() {
        if (made == pauseAt) {
            pause.run();
        }
        var next = size - made < LINE ? "\n".repeat(size - made) : line();
        made += next.length();
        return new ByteArrayInputStream(next.getBytes(StandardCharsets.US_ASCII));
    }

    private String line() {
        var line =
                "{\"kind\":\"rating\",\"customerId\":\"big-%d\",\"score\":3,\"touchpoint\":\"store\",\"comment\":\"%s\"}"
                        .formatted(made / LINE % CUSTOMERS, "x".repeat(3_900));
        return line + " ".repeat(LINE - line.length() - 1) + "\n";
    }
}

package dev.twelvefold.feedback.batch.domain;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Splits a stream into lines, in memory that does not depend on what comes: a line that is too long is skipped while it is
 * read. A line ends with a line feed, before which a carriage return is tolerated, or with the stream.
 */
public final class Lines {
    private static final int CHUNK = 64 * 1024;

    private final InputStream source;
    private final long maxBytes;
    private final int maxLine;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int end;
    private long total;
    private long number;

    /** One byte longer than a line, for the carriage return. */
    private final byte[] line;

    private int length;

    /**
     * @param maxBytes the most bytes of the whole stream
     * @param maxLine the most bytes of a line without its end
     */
    public Lines(InputStream source, long maxBytes, int maxLine) {
        this.source = source;
        this.maxBytes = maxBytes;
        this.maxLine = maxLine;
        this.line = new byte[maxLine + 1];
    }

    /**
     * The next line that is not blank, or null after the last.
     *
     * @throws TooLargeException once more than the allowed bytes have come
     * @throws IOException when the stream breaks off
     */
    public Line next() throws IOException {
        while (fill()) {
            collect();
            number++;
            var bytes = withoutReturn();
            if (bytes > maxLine) {
                return new Line(number, null);
            }
            if (!isBlank(bytes)) {
                return new Line(number, Arrays.copyOf(line, bytes));
            }
        }
        return null;
    }

    /** Whether not a single byte has come. */
    public boolean isEmpty() {
        return total == 0;
    }

    /** Reads up to the end of the line; {@link #length} runs on when the line is too long to be kept. */
    private void collect() throws IOException {
        length = 0;
        while (fill()) {
            var lineFeed = lineFeed();
            append(lineFeed - at);
            at = lineFeed;
            if (lineFeed < end) {
                at++;
                return;
            }
        }
    }

    private int lineFeed() {
        var i = at;
        while (i < end && chunk[i] != '\n') {
            i++;
        }
        return i;
    }

    private void append(int count) {
        var kept = Math.min(count, line.length - Math.min(length, line.length));
        System.arraycopy(chunk, at, line, Math.min(length, line.length), kept);
        length += count;
    }

    private int withoutReturn() {
        return length > 0 && length <= line.length && line[length - 1] == '\r' ? length - 1 : length;
    }

    private boolean isBlank(int bytes) {
        for (var i = 0; i < bytes; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Whether there is a byte at {@link #at}. */
    private boolean fill() throws IOException {
        if (at < end) {
            return true;
        }
        var read = source.read(chunk, 0, CHUNK);
        if (read <= 0) {
            return false;
        }
        total += read;
        if (total > maxBytes) {
            throw new TooLargeException();
        }
        at = 0;
        end = read;
        return true;
    }
}

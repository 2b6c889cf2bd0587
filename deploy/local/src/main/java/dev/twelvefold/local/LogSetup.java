package dev.twelvefold.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what the broker logs inside the launcher to a file; the terminal is for people. */
final class LogSetup {

    private static final int FILE_BYTES = 20 * 1024 * 1024;
    private static final String FORMAT_PROPERTY = "java.util.logging.SimpleFormatter.format";

    /** Held here, because the log manager alone would let it be collected, level and all. */
    private static final Logger ROOT = Logger.getLogger("");

    private LogSetup() {}

    static void toFile(LogFile log) {
        log.rotate();
        System.setProperty(FORMAT_PROPERTY, "%1$tFT%1$tT.%1$tL %4$s [%3$s] %5$s%6$s%n");
        LogManager.getLogManager().reset();
        try {
            // Two files of 20 MiB at most: the broker repeats itself when clients come and go.
            FileHandler handler = new FileHandler(log.path().toString().replace("%", "%%"), FILE_BYTES, 1, false);
            handler.setFormatter(new SimpleFormatter());
            ROOT.addHandler(handler);
            ROOT.setLevel(Level.INFO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.twelvefold.systemtests.traces;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the broker logs, which runs in the JVM of the tests, from INFO on; the console keeps its level. */
final class BrokerLog extends Handler {
    private static final Logger ROOT = Logger.getLogger("");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Level before = ROOT.getLevel();

    private BrokerLog() {
        for (var other : ROOT.getHandlers()) {
            other.setLevel(before);
        }
        ROOT.addHandler(this);
        ROOT.setLevel(Level.INFO);
    }

    static BrokerLog follow() {
        return new BrokerLog();
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord line) {
        var text = new StringWriter();
        text.append(new SimpleFormatter().formatMessage(line));
        if (line.getThrown() != null) {
            line.getThrown().printStackTrace(new PrintWriter(text, true));
        }
        lines.add(text.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
        ROOT.setLevel(before);
    }
}

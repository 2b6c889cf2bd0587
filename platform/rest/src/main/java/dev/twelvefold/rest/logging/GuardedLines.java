package dev.twelvefold.rest.logging;

import dev.twelvefold.messaging.log.Failures;
import dev.twelvefold.messaging.log.Lines;
import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * Lets every line through, whoever logs it, but for two things: failures are told without what they might quote of a customer
 * ({@link Failures}), and a line stays one line, whatever somebody has put into a value.
 */
@LoggingFilter(name = "guarded")
public final class GuardedLines implements Filter {
    private static final ExtFormatter MESSAGES = new PatternFormatter("%s");

    @Override
    public boolean isLoggable(LogRecord line) {
        line.setThrown(Failures.wordless(line.getThrown()));
        if (line.getMessage() != null) {
            keepOneLine(line);
        }
        return true;
    }

    private static void keepOneLine(LogRecord line) {
        var text = MESSAGES.formatMessage(line);
        var kept = Lines.oneLine(text);
        if (kept.equals(text)) {
            return;
        }
        if (line instanceof ExtLogRecord ours) {
            ours.setMessage(kept, ExtLogRecord.FormatStyle.NO_FORMAT);
        } else {
            line.setMessage(kept);
            line.setParameters(null);
        }
    }
}

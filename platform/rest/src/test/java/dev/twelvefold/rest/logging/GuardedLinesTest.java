package dev.twelvefold.rest.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class GuardedLinesTest {
    private static final PatternFormatter FORMAT = new PatternFormatter("%s%e%n");

    private final GuardedLines guard = new GuardedLines();

    @Test
    void aValueCannotBeginAnotherLine() {
        var line = new ExtLogRecord(Level.INFO, "from %s", ExtLogRecord.FormatStyle.PRINTF, "test");
        line.setParameters(new Object[] {"x\nERROR forged"});

        assertThat(written(line)).isEqualTo("from x\\u000aERROR forged" + System.lineSeparator());
    }

    @Test
    void aPercentSignInAValueIsNoFormat() {
        var line = new ExtLogRecord(Level.INFO, "from %s", ExtLogRecord.FormatStyle.PRINTF, "test");
        line.setParameters(new Object[] {"%d\n"});

        assertThat(written(line)).startsWith("from %d\\u000a");
    }

    @Test
    void linesOfOtherLoggersAreGuardedToo() {
        var line = new LogRecord(java.util.logging.Level.INFO, "from {0}");
        line.setParameters(new Object[] {"x\nERROR forged"});

        assertThat(written(line)).isEqualTo("from x\\u000aERROR forged" + System.lineSeparator());
    }

    @Test
    void aFailureIsToldWithoutWhatItQuotes() {
        var line = new ExtLogRecord(Level.INFO, "failed", "test");
        line.setThrown(new NumberFormatException("For input string: \"canary\""));

        assertThat(written(line))
                .startsWith("failed: java.lang.NumberFormatException")
                .contains("at " + GuardedLinesTest.class.getName())
                .doesNotContain("canary");
    }

    private String written(LogRecord line) {
        assertThat(guard.isLoggable(line)).isTrue();
        return FORMAT.format(line);
    }
}

package dev.twelvefold.recovery.console;

import dev.twelvefold.recovery.queue.application.QueueFigures.Counts;
import io.quarkus.qute.TemplateData;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * What the list shows.
 *
 * @param lines the most urgent cases
 * @param counts figures of all open cases
 * @param now as of when
 * @param locale the viewer's
 */
@TemplateData
record CaseList(List<CaseLine> lines, Counts counts, Instant now, Locale locale) {
    /** A figure as the viewer writes it. */
    public String figure(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** Whether there are more cases than lines. */
    public boolean isCut() {
        return counts.open() > lines.size();
    }

    /** {@link #now} to the second, in UTC; the viewer's browser shows it in their own zone. */
    public Instant asOf() {
        return now.truncatedTo(ChronoUnit.SECONDS);
    }
}

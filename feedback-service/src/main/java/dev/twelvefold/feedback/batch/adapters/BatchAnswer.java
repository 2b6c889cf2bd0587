package dev.twelvefold.feedback.batch.adapters;

import dev.twelvefold.feedback.batch.application.BatchReport;
import dev.twelvefold.feedback.batch.application.LineError;
import java.util.List;

/**
 * The answer to a batch whose every line was read.
 *
 * @param accepted lines that the broker has
 * @param replayed those of them that it had before, under the same key
 * @param rejected lines that were not published
 * @param errors why, the first 1,000 entries; a line can have several
 */
record BatchAnswer(long accepted, long replayed, long rejected, List<LineError> errors) {
    static BatchAnswer of(BatchReport report) {
        return new BatchAnswer(report.accepted(), report.replayed(), report.rejected(), report.errors());
    }
}

package dev.twelvefold.benchmarks.queue;

import dev.twelvefold.benchmarks.rig.ServiceDatabase;
import dev.twelvefold.local.LocalStack;
import dev.twelvefold.local.Service;
import java.util.List;

/** The cases in the service's database. */
final class CaseRows {
    private static final String OPEN = "SELECT count(*) FROM recovery_case WHERE status = 'OPEN'";
    private static final String FIRST =
            "SELECT case_id FROM recovery_case WHERE status = 'OPEN' ORDER BY rank, next_due_at, case_id LIMIT ";

    private final ServiceDatabase database;

    CaseRows(LocalStack stack) {
        this.database = new ServiceDatabase(stack, Service.RECOVERY);
    }

    long open() {
        return Long.parseLong(database.texts(OPEN).get(0));
    }

    /** Whether what happened to the cases has been published. */
    boolean arePublished() {
        return database.hasPublishedAll();
    }

    /** The ids of the first in the queue. */
    List<String> first(int count) {
        return database.texts(FIRST + count);
    }
}

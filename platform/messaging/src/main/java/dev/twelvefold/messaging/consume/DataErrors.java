package dev.twelvefold.messaging.consume;

import java.sql.SQLException;
import java.util.HashSet;

/** Tells a database that refuses data, which no retry mends, from one that is away or busy. */
final class DataErrors {
    /** SQLSTATE classes of SQL:2023 for data exceptions and violated integrity constraints. */
    private static final String DATA_EXCEPTION = "22";

    private static final String INTEGRITY_VIOLATION = "23";

    private DataErrors() {}

    /** Throws the failure on unless the database refused the data. */
    static void rethrowUnlessData(RuntimeException failure) {
        if (!isData(failure)) {
            throw failure;
        }
    }

    static boolean isData(Throwable failure) {
        var seen = new HashSet<Throwable>();
        for (var cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isData(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isData(String sqlState) {
        return sqlState != null && (sqlState.startsWith(DATA_EXCEPTION) || sqlState.startsWith(INTEGRITY_VIOLATION));
    }
}

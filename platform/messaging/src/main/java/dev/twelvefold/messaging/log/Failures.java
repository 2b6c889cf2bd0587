package dev.twelvefold.messaging.log;

import java.net.SocketException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * Failures as they may stand in a log. A message of somebody else's exception can quote what a customer wrote: PostgreSQL the row
 * that it refuses, Jackson the text that it does not understand, a mail server the letter. So only messages of those are told that
 * are known never to quote; of all others the class, and the SQLSTATE.
 */
public final class Failures {
    /** Ours, and those of parts that know of places, settings and sizes only. */
    private static final List<String> KNOWN = List.of(
            "dev.twelvefold.",
            "org.apache.kafka.",
            "org.flywaydb.",
            "io.agroal.",
            "io.quarkus.",
            "io.smallrye.config.",
            "io.smallrye.mutiny.TimeoutException",
            "jakarta.enterprise.",
            "java.lang.IllegalStateException",
            "java.lang.NullPointerException",
            "java.lang.ClassCastException",
            "java.lang.UnsupportedOperationException",
            "java.lang.NoClassDefFoundError",
            "java.lang.OutOfMemoryError",
            "java.lang.StackOverflowError",
            "java.net.UnknownHostException",
            "java.security.",
            "javax.net.ssl.",
            "sun.security.");

    /** SQLSTATE classes whose messages quote data: data exception, integrity violation, and what triggers and functions raise. */
    private static final List<String> QUOTING = List.of("22", "23", "P0");

    private Failures() {}

    /** One line about the innermost cause. */
    public static String told(Throwable failure) {
        var cause = failure;
        for (var depth = 0; depth < Wordless.DEEPEST && cause.getCause() != null; depth++) {
            cause = cause.getCause();
        }
        return Lines.oneLine(described(cause));
    }

    /** As it may be logged with its stack trace: the same failure but for messages that might quote. */
    public static Throwable wordless(Throwable failure) {
        return failure == null || failure instanceof Wordless ? failure : Wordless.of(failure, 0);
    }

    /** The class, and what can be told beside it. */
    static String described(Throwable failure) {
        var name = failure.getClass().getName();
        if (failure.getMessage() != null && mayBeTold(failure)) {
            return name + ": " + failure.getMessage();
        }
        return failure instanceof SQLException sql && sql.getSQLState() != null
                ? name + " (SQLSTATE " + sql.getSQLState() + ")"
                : name;
    }

    private static boolean mayBeTold(Throwable failure) {
        return isKnown(failure) && !quotesItsCause(failure);
    }

    private static boolean isKnown(Throwable failure) {
        if (failure instanceof SQLException sql) {
            var state = sql.getSQLState();
            return state == null
                    ? failure.getClass() == SQLException.class
                    : QUOTING.stream().noneMatch(state::startsWith);
        }
        return failure instanceof SocketException
                || failure instanceof FileSystemException
                || failure instanceof TimeoutException
                || KNOWN.stream().anyMatch(failure.getClass().getName()::startsWith);
    }

    /** An exception made of its cause says what that says. */
    private static boolean quotesItsCause(Throwable failure) {
        var cause = failure.getCause();
        return cause != null
                && cause.getMessage() != null
                && failure.getMessage().contains(cause.getMessage())
                && !mayBeTold(cause);
    }
}

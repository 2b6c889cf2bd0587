package dev.twelvefold.rest;

import dev.twelvefold.messaging.DatabaseException;
import dev.twelvefold.messaging.log.Failures;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** 503 while the database is away, however it is asked; any other failure of persistence is a fault of ours. */
class DatabaseAway {
    private static final Logger LOG = Logger.getLogger(DatabaseAway.class);

    /** About as long as a database takes to start or to fail over. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /** SQLSTATE classes: connection exception, insufficient resources, operator intervention. */
    private static final Set<String> AWAY = Set.of("08", "53", "57");

    /** SQLSTATE of a table that is not there: a service that started without its database migrates it when it is back. */
    private static final String NOT_MIGRATED = "42P01";

    @ServerExceptionMapper
    public Response byHibernate(PersistenceException failure) {
        return answer(failure);
    }

    @ServerExceptionMapper
    public Response byJdbc(DatabaseException failure) {
        return answer(failure);
    }

    private static Response answer(RuntimeException failure) {
        if (isAway(failure)) {
            LOG.warnf("The database is away: %s", Failures.told(failure));
            return Problems.unavailable("The database is away at the moment.", RETRY_AFTER)
                    .toResponse();
        }
        LOG.error("The database refused a statement", failure);
        return Problems.problem(Status.INTERNAL_SERVER_ERROR, "Internal error", "Something went wrong on our side.")
                .build()
                .toResponse();
    }

    static boolean isAway(Throwable failure) {
        var seen = new HashSet<Throwable>();
        for (var cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return false;
    }

    /** A pool that has no connection to give in time reports it without a state. */
    private static boolean isAway(SQLException failure) {
        var state = failure.getSQLState();
        return state == null
                || state.equals(NOT_MIGRATED)
                || state.length() >= 2 && AWAY.contains(state.substring(0, 2));
    }
}

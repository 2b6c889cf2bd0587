package dev.twelvefold.messaging;

import java.sql.SQLException;

/** A statement failed; the cause tells whether the database was away or refused the data. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param cause carries the SQLSTATE */
    public DatabaseException(String message, SQLException cause) {
        super(message, cause);
    }
}

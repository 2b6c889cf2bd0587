package dev.twelvefold.recovery.letters.store;

import dev.twelvefold.contracts.recovery.ApologyVia;
import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.recovery.letters.application.StoredLetter;
import dev.twelvefold.recovery.letters.domain.Delivery;
import dev.twelvefold.recovery.letters.domain.DeliveryState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A row of {@code letter}. */
final class LetterRow {
    private LetterRow() {}

    static StoredLetter letter(ResultSet row) throws SQLException {
        return new StoredLetter(
                row.getObject("letter_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("customer_id"),
                ApologyVia.valueOf(row.getString("via")),
                row.getString("language"),
                row.getString("written_by"),
                Jdbc.instant(row, "written_at"),
                mail(row),
                row.getString("words"),
                delivery(row));
    }

    private static StoredLetter.Mail mail(ResultSet row) throws SQLException {
        var messageId = row.getString("message_id");
        return messageId == null
                ? null
                : new StoredLetter.Mail(
                        row.getString("recipient"), row.getString("subject"), row.getString("html"), messageId);
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Jdbc.instant(row, "next_attempt_at"),
                row.getString("last_error"),
                Jdbc.instant(row, "sent_at"));
    }
}

package dev.twelvefold.recovery.cases.api;

import dev.twelvefold.recovery.cases.application.CaseCatalogue.Place;
import dev.twelvefold.rest.Cursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Places in the list of cases as cursors. */
final class CasePlaces {
    private CasePlaces() {}

    static Cursor cursor(Place place) {
        return Cursor.behind(
                String.valueOf(place.priority()),
                place.nextDueAt().toString(),
                place.caseId().toString());
    }

    /** The place in a cursor; null for the first page. */
    static Place in(String cursor) {
        return Cursor.parse(cursor, 3).map(CasePlaces::place).orElse(null);
    }

    private static Place place(Cursor cursor) {
        try {
            return new Place(
                    priority(cursor.key().get(0)),
                    dueAt(cursor.key().get(1)),
                    UUID.fromString(cursor.key().get(2)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.refused();
        }
    }

    private static int priority(String text) {
        if (!text.matches("\\d{1,3}")) {
            throw Cursor.refused();
        }
        return Integer.parseInt(text);
    }

    /** An instant that a database can hold. */
    private static Instant dueAt(String text) {
        var due = Instant.parse(text);
        if (due.isBefore(Instant.EPOCH) || due.isAfter(Instant.parse("9999-12-31T00:00:00Z"))) {
            throw Cursor.refused();
        }
        return due;
    }
}

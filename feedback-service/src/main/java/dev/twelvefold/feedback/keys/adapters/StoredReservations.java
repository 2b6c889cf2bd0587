package dev.twelvefold.feedback.keys.adapters;

import dev.twelvefold.feedback.keys.application.KeySettings;
import dev.twelvefold.feedback.keys.application.Reservations;
import dev.twelvefold.feedback.keys.domain.Claim;
import dev.twelvefold.feedback.keys.domain.Reservation;
import dev.twelvefold.messaging.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Keys in PostgreSQL. New keys, the ordinary case, take one statement that commits by itself; only keys that are there already
 * are looked up and, where their post was given up, taken over.
 */
@ApplicationScoped
class StoredReservations implements Reservations {
    private final DataSource database;
    private final Duration lease;

    StoredReservations(DataSource database, KeySettings settings) {
        this.database = database;
        this.lease = settings.lease();
    }

    @Override
    public Map<UUID, Reservation> reserve(UUID attempt, List<Claim> claims) {
        try (var connection = database.getConnection()) {
            return reserve(new ReservationTable(connection, lease), attempt, claims);
        } catch (SQLException e) {
            throw new DatabaseException("Keys could not be reserved", e);
        }
    }

    private static Map<UUID, Reservation> reserve(ReservationTable table, UUID attempt, List<Claim> claims)
            throws SQLException {
        var fresh = table.insert(attempt, claims);
        return fresh == claims.size() ? Map.of() : takeOver(table, attempt, claims);
    }

    /** What others have reserved before; what they gave up becomes ours, unless another claimant is faster. */
    private static Map<UUID, Reservation> takeOver(ReservationTable table, UUID attempt, List<Claim> claims)
            throws SQLException {
        var byId = claims.stream().collect(Collectors.toMap(Claim::eventId, claim -> claim));
        var known = table.find(byId.keySet()).stream()
                .filter(row -> !row.attempt().equals(attempt))
                .toList();
        var givenUp = known.stream()
                .filter(row -> row.isGivenUp() && row.reservation().isOf(byId.get(row.eventId())))
                .toList();
        Set<UUID> ours = givenUp.isEmpty() ? Set.of() : new HashSet<>(table.takeOver(attempt, givenUp));
        return known.stream().collect(Collectors.toMap(ReservationRow::eventId, row -> row.as(ours)));
    }

    @Override
    public void conclude(Map<UUID, Boolean> attempts) {
        try (var connection = database.getConnection()) {
            new ReservationTable(connection, lease).conclude(attempts);
        } catch (SQLException e) {
            throw new DatabaseException("Attempts could not be concluded", e);
        }
    }

    @Override
    public int forget(Duration age) {
        try (Connection connection = database.getConnection()) {
            return new ReservationTable(connection, lease).forget(age);
        } catch (SQLException e) {
            throw new DatabaseException("Old keys could not be forgotten", e);
        }
    }
}

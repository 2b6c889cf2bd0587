package dev.twelvefold.segmentation.store;

import dev.twelvefold.contracts.ledger.Debt;
import dev.twelvefold.contracts.ledger.DebtKind;
import dev.twelvefold.messaging.sql.Jdbc;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A row of {@code debt}, read through Hibernate, or in batches without it; it is written by {@link CustomerWriter} only. */
@Entity
@Immutable
@IdClass(DebtRow.Key.class)
@Table(name = "debt")
class DebtRow {
    /** What identifies a debt. */
    record Key(String customerId, long position) implements Serializable {}

    @Id
    @Column(name = "customer_id")
    String customerId;

    @Id
    @Column(name = "position")
    long position;

    @Column(name = "opened_by")
    String openedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    DebtKind kind;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "target")
    int target;

    @Column(name = "repaid_by")
    String[] repaidBy;

    @Column(name = "settled_at")
    long settledAt;

    /** The row that a query of all columns stands at. */
    static DebtRow of(ResultSet row) throws SQLException {
        var read = new DebtRow();
        read.customerId = row.getString("customer_id");
        read.position = row.getLong("position");
        read.openedBy = row.getString("opened_by");
        read.kind = DebtKind.valueOf(row.getString("kind"));
        read.openedAt = Jdbc.instant(row, "opened_at");
        read.target = row.getInt("target");
        read.repaidBy = Jdbc.texts(row, "repaid_by");
        read.settledAt = row.getLong("settled_at");
        return read;
    }

    Debt toDebt() {
        return new Debt(position, openedBy, kind, openedAt, target, List.of(repaidBy), settledAt);
    }
}

package dev.twelvefold.segmentation.store;

import dev.twelvefold.segmentation.domain.Purchase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A row of {@code purchase}, read through Hibernate; it is written by {@link CustomerWriter} only. */
@Entity
@Immutable
@IdClass(PurchaseRow.Key.class)
@Table(name = "purchase")
class PurchaseRow {
    /** What identifies a purchase. */
    record Key(String customerId, Instant occurredAt, String eventId) implements Serializable {}

    @Id
    @Column(name = "customer_id")
    String customerId;

    @Id
    @Column(name = "occurred_at")
    Instant occurredAt;

    @Id
    @Column(name = "event_id")
    String eventId;

    @Column(name = "amount")
    BigDecimal amount;

    @Column(name = "currency")
    String currency;

    @Column(name = "discounted")
    boolean discounted;

    Purchase toPurchase() {
        return new Purchase(customerId, eventId, occurredAt, amount, currency, discounted);
    }
}

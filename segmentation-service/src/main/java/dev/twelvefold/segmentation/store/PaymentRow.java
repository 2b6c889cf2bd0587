package dev.twelvefold.segmentation.store;

import dev.twelvefold.segmentation.domain.Payment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A row of {@code payment}, read through Hibernate; it is written by {@link StoredCases} only. */
@Entity
@Immutable
@IdClass(PaymentRow.Key.class)
@Table(name = "payment")
class PaymentRow {
    /** What identifies a payment. */
    record Key(String customerId, Instant issuedAt, String eventId) implements Serializable {}

    @Id
    @Column(name = "customer_id")
    String customerId;

    @Id
    @Column(name = "issued_at")
    Instant issuedAt;

    @Id
    @Column(name = "event_id")
    String eventId;

    @Column(name = "amount")
    BigDecimal amount;

    @Column(name = "currency")
    String currency;

    Payment toPayment() {
        return new Payment(customerId, eventId, issuedAt, amount, currency);
    }
}

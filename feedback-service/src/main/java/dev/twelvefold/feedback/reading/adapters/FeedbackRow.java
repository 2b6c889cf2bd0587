package dev.twelvefold.feedback.reading.adapters;

import dev.twelvefold.feedback.reading.domain.Facet;
import dev.twelvefold.feedback.reading.domain.Kept;
import dev.twelvefold.feedback.reading.domain.Position;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A row of {@code feedback}, as far as it is read through Hibernate; it is written by {@link FeedbackWriter} only. */
@Entity
@Immutable
@Table(name = "feedback")
class FeedbackRow {
    @Id
    @Column(name = "event_id")
    String eventId;

    @Column(name = "seq")
    long seq;

    @Column(name = "facet")
    String facet;

    @Column(name = "occurred_at")
    Instant occurredAt;

    @Column(name = "posted_by")
    String postedBy;

    @Column(name = "data")
    String data;

    Kept toKept() {
        return new Kept(eventId, Facet.kindIn(facet), postedBy, data, new Position(occurredAt, seq));
    }
}

package dev.twelvefold.segmentation.store;

import dev.twelvefold.messaging.EventJson;
import dev.twelvefold.messaging.fields.FieldReader;
import dev.twelvefold.segmentation.application.PolicyVersion;
import dev.twelvefold.segmentation.application.PolicyVersion.Reevaluation;
import dev.twelvefold.segmentation.application.PolicyVersion.Status;
import dev.twelvefold.segmentation.application.RulesDocument;
import dev.twelvefold.segmentation.domain.Policy;
import dev.twelvefold.segmentation.domain.Rules;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code policy}, read through Hibernate; it is written by {@link PolicyTable} only. */
@Entity
@Immutable
@Table(name = "policy")
class PolicyRow {
    @Id
    @Column(name = "version")
    int version;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "rules")
    String rules;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    Status status;

    @Column(name = "total")
    long total;

    @Column(name = "evaluated")
    long evaluated;

    @Column(name = "changed")
    long changed;

    @Column(name = "finished_at")
    Instant finishedAt;

    PolicyVersion toPolicyVersion() {
        return new PolicyVersion(
                new Policy(version, rules()),
                createdAt,
                createdBy,
                new Reevaluation(status, total, evaluated, changed, createdAt, finishedAt));
    }

    /** By the same reading as when they came in. */
    private Rules rules() {
        try {
            var fields = FieldReader.of(EventJson.parse(rules));
            var read = RulesDocument.read(fields);
            if (read == null) {
                throw new IllegalStateException("Stored policy " + version + " is refused: " + fields.errors());
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("Stored policy " + version, e);
        }
    }
}

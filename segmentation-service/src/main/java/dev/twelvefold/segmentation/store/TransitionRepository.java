package dev.twelvefold.segmentation.store;

import dev.twelvefold.contracts.segmentation.ClassChanged;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Changes of class, for reading. */
@ApplicationScoped
class TransitionRepository implements PanacheRepositoryBase<TransitionRow, TransitionRow.Key> {
    List<ClassChanged> behind(String customerId, long classVersion, int limit) {
        return find("customerId = ?1 and classVersion > ?2 order by classVersion", customerId, classVersion)
                .page(0, limit)
                .stream()
                .map(TransitionRow::toChange)
                .toList();
    }

    /** The change by which the customer was in their class at an instant; empty before the first. */
    Optional<ClassChanged> lastBy(String customerId, Instant at) {
        return find("customerId = ?1 and at <= ?2 order by classVersion desc", customerId, at)
                .firstResultOptional()
                .map(TransitionRow::toChange);
    }
}

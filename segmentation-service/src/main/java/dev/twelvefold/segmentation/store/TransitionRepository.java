package dev.twelvefold.segmentation.store;

import dev.twelvefold.contracts.segmentation.ClassChanged;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

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
}

package dev.twelvefold.segmentation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Policies, for reading. */
@ApplicationScoped
class PolicyRepository implements PanacheRepositoryBase<PolicyRow, Integer> {
    List<PolicyRow> before(int version, int limit) {
        return find("version < ?1 order by version desc", version)
                .page(0, limit)
                .list();
    }
}

package dev.twelvefold.segmentation.store;

import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.segmentation.application.CustomerCatalogue.Filter;
import dev.twelvefold.segmentation.application.CustomerCatalogue.Segments;
import dev.twelvefold.segmentation.domain.ClassCounts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Customers, for reading. */
@ApplicationScoped
class CustomerRepository implements PanacheRepositoryBase<CustomerRow, String> {
    private static final String SIZES =
            "select customerClass, atRisk, count(*) from CustomerRow where customerClass is not null"
                    + " group by customerClass, atRisk";

    List<CustomerRow> behind(Filter filter, String after, int limit) {
        var where = new StringBuilder("customerId > :after and customerClass is not null");
        var parameters = new HashMap<String, Object>();
        parameters.put("after", after == null ? "" : after);
        narrow(where, parameters, "customerClass", filter.customerClass());
        narrow(where, parameters, "ladder", filter.ladder());
        narrow(where, parameters, "atRisk", filter.atRisk());
        narrow(where, parameters, "fit", filter.fit());
        return find(where + " order by customerId", parameters).page(0, limit).list();
    }

    Segments segments() {
        var classes = ClassCounts.nobody();
        long atRisk = 0;
        for (var size : getEntityManager().createQuery(SIZES, Object[].class).getResultList()) {
            var count = (Long) size[2];
            classes.merge((CustomerClass) size[0], count, Long::sum);
            atRisk += Boolean.TRUE.equals(size[1]) ? count : 0;
        }
        return new Segments(classes, atRisk);
    }

    private static void narrow(StringBuilder where, Map<String, Object> parameters, String property, Object value) {
        if (value != null) {
            where.append(" and ").append(property).append(" = :").append(property);
            parameters.put(property, value);
        }
    }
}

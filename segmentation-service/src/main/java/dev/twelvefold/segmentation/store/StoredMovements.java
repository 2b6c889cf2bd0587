package dev.twelvefold.segmentation.store;

import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.segmentation.application.ClassMovements;
import dev.twelvefold.segmentation.domain.ClassFlow;
import dev.twelvefold.segmentation.domain.ClassSizes.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.hibernate.StatelessSession;

/** Changes of class, counted by PostgreSQL: a range of one index is scanned, and some hundred rows come back. */
@ApplicationScoped
@Transactional
class StoredMovements implements ClassMovements {
    /**
     * The sizes now, with no point, and the changes since; one statement, so that both are as of one moment. From now back, so that the
     * cost is that of the time asked about, and not of all the years before it. {@code width_bucket} tells how many of the instants
     * are at or before the change; see {@link #justAfter}.
     */
    private static final String SINCE = """
            SELECT NULL::integer, NULL::text, customer_class, count(*)
            FROM customer WHERE customer_class IS NOT NULL GROUP BY customer_class
            UNION ALL
            SELECT width_bucket(at, ?1), from_class, to_class, count(*)
            FROM class_transition WHERE at > ?2 GROUP BY 1, 2, 3
            """;

    private static final String FLOWS = """
            SELECT from_class, to_class, count(*)
            FROM class_transition WHERE at > ?1 AND at <= ?2 GROUP BY 1, 2
            """;

    private final StatelessSession session;

    StoredMovements(StatelessSession session) {
        this.session = session;
    }

    @Override
    public Standing since(List<Instant> instants) {
        var rows = session.createNativeQuery(SINCE, Object[].class)
                .setParameter(
                        1, instants.stream().map(StoredMovements::justAfter).toArray(Instant[]::new))
                .setParameter(2, instants.get(0))
                .getResultList();
        var standing = new Standing(new EnumMap<>(CustomerClass.class), new ArrayList<>());
        for (var row : rows) {
            var flow = flow(row, 1);
            if (row[0] == null) {
                standing.sizes().put(flow.to(), flow.changes());
            } else {
                standing.steps().add(new Step((Integer) row[0], flow));
            }
        }
        return standing;
    }

    @Override
    public List<ClassFlow> flows(Instant after, Instant upTo) {
        return session.createNativeQuery(FLOWS, Object[].class)
                .setParameter(1, after)
                .setParameter(2, upTo)
                .getResultStream()
                .map(row -> flow(row, 0))
                .sorted(ClassFlow.ORDER)
                .toList();
    }

    /** The next instant that a column can hold: a change at an instant itself has happened by then, and belongs before it. */
    private static Instant justAfter(Instant instant) {
        return instant.plus(1, ChronoUnit.MICROS);
    }

    private static ClassFlow flow(Object[] row, int first) {
        var from = (String) row[first];
        return new ClassFlow(
                from == null ? null : CustomerClass.valueOf(from),
                CustomerClass.valueOf((String) row[first + 1]),
                ((Number) row[first + 2]).longValue());
    }
}

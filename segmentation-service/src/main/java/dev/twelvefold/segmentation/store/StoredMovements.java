package dev.twelvefold.segmentation.store;

import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.segmentation.application.ClassMovements;
import dev.twelvefold.segmentation.domain.ClassFlow;
import dev.twelvefold.segmentation.domain.ClassSizes.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hibernate.StatelessSession;

/** Changes of class, counted by PostgreSQL: one scan of a range of one index, and some hundred rows that come back. */
@ApplicationScoped
@Transactional
class StoredMovements implements ClassMovements {
    /** {@code width_bucket} tells how many of the instants are at or before the change; see {@link #justAfter}. */
    private static final String STEPS = """
            SELECT width_bucket(at, ?1), from_class, to_class, count(*)
            FROM class_transition WHERE at <= ?2 GROUP BY 1, 2, 3
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
    public List<Step> steps(List<Instant> instants) {
        return session.createNativeQuery(STEPS, Object[].class)
                .setParameter(
                        1, instants.stream().map(StoredMovements::justAfter).toArray(Instant[]::new))
                .setParameter(2, instants.get(instants.size() - 1))
                .getResultStream()
                .map(row -> new Step((Integer) row[0], flow(row, 1)))
                .toList();
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

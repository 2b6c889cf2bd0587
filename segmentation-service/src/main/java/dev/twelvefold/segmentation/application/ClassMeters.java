package dev.twelvefold.segmentation.application;

import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.messaging.sql.Commits;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Counts the changes of class that this instance has committed. */
@Startup
@ApplicationScoped
class ClassMeters {
    private static final String CHANGES = "twelvefold.segmentation.class.changes";

    /** What a customer was before their first class. */
    private static final String NONE = "none";

    private record Step(CustomerClass from, CustomerClass to) {}

    private final Map<Step, Counter> changes = new HashMap<>();
    private final Commits commits;

    ClassMeters(MeterRegistry registry, Commits commits) {
        this.commits = commits;
        for (var to : CustomerClass.values()) {
            Stream.concat(Stream.of((CustomerClass) null), Stream.of(CustomerClass.values()))
                    .filter(from -> from != to)
                    .forEach(from -> changes.put(new Step(from, to), counter(registry, from, to)));
        }
    }

    private static Counter counter(MeterRegistry registry, CustomerClass from, CustomerClass to) {
        return Counter.builder(CHANGES)
                .description("Changes of class")
                .tag("from", from == null ? NONE : from.name())
                .tag("to", to.name())
                .register(registry);
    }

    /** Counts them once the present transaction has committed. */
    void changed(List<ClassChanged> changed) {
        if (!changed.isEmpty()) {
            commits.then(() -> changed.forEach(
                    change -> changes.get(new Step(change.from(), change.to())).increment()));
        }
    }
}

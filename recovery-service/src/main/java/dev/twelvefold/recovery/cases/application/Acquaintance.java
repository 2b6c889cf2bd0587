package dev.twelvefold.recovery.cases.application;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.feedback.Experience;
import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.contracts.segmentation.CustomerView;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Since when customers are known: the time of the earliest event seen of each, in whatever order they come. */
public interface Acquaintance {
    /** Takes note, in the surrounding transaction, which holds these customers. */
    void note(Map<String, Instant> seen);

    /** The earliest times of these events, a customer each. */
    static Map<String, Instant> in(List<? extends CustomerEvent> events) {
        var seen = new HashMap<String, Instant>();
        events.forEach(event ->
                seen.merge(event.customerId(), timeOf(event), (one, other) -> one.isBefore(other) ? one : other));
        return seen;
    }

    /** Of a view, since when the class holds: of its topic only the latest is kept. */
    private static Instant timeOf(CustomerEvent event) {
        if (event instanceof Experience experience) {
            return experience.receivedAt();
        }
        if (event instanceof ClassChanged change) {
            return change.at();
        }
        if (event instanceof CustomerView view) {
            return view.classSince();
        }
        throw new IllegalArgumentException("Nobody gets to know a customer by " + event.getClass());
    }
}

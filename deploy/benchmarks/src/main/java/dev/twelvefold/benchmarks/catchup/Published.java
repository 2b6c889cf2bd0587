package dev.twelvefold.benchmarks.catchup;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What somebody has published in one turn.
 *
 * @param changes changes of class
 * @param views the last view of each customer
 */
record Published(long changes, Map<String, LastWord> views) {
    Published {
        views = Map.copyOf(views);
    }

    /** Customers by class. */
    Map<String, Long> classes() {
        return views.values().stream()
                .collect(Collectors.groupingBy(LastWord::customerClass, TreeMap::new, Collectors.counting()));
    }

    /** Changes that the customers have gone through, by their own count. */
    long countedChanges() {
        return views.values().stream().mapToLong(LastWord::classVersion).sum();
    }
}

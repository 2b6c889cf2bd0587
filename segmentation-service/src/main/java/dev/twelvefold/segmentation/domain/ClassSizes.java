package dev.twelvefold.segmentation.domain;

import dev.twelvefold.contracts.segmentation.CustomerClass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many customers were in each class at an instant.
 *
 * @param at the instant, UTC; changes at it have happened
 * @param classes customers by class; every class has an entry
 */
public record ClassSizes(Instant at, Map<CustomerClass, Long> classes) {
    /**
     * Changes of class that show from a point on.
     *
     * @param point the first point of a grid that is not before the changes, from 1; one more than the last for changes after it
     * @param flow the changes
     */
    public record Step(int point, ClassFlow flow) {}

    /** Customers in all. */
    public long total() {
        return classes.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The sizes at every instant, from the sizes now back: before a change, the class that was entered had one less, and the
     * one that was left one more.
     *
     * @param instants the oldest first
     * @param now customers by class, all changes having happened; a class without any may be absent
     * @param steps every change after the first instant, in any order
     */
    public static List<ClassSizes> back(List<Instant> instants, Map<CustomerClass, Long> now, List<Step> steps) {
        var gains = gains(instants.size(), steps);
        var running = ClassCounts.nobody();
        now.forEach((customerClass, size) -> running.merge(customerClass, size, Long::sum));
        var sizes = new ArrayList<ClassSizes>(instants.size());
        for (int point = instants.size() - 1; point >= 0; point--) {
            gains.get(point + 1).forEach((customerClass, gain) -> running.merge(customerClass, -gain, Long::sum));
            sizes.add(new ClassSizes(instants.get(point), new EnumMap<>(running)));
        }
        Collections.reverse(sizes);
        return sizes;
    }

    /** What each class won at each point, losses taken off. */
    private static List<Map<CustomerClass, Long>> gains(int points, List<Step> steps) {
        var gains = new ArrayList<Map<CustomerClass, Long>>(points + 1);
        for (int point = 0; point <= points; point++) {
            gains.add(ClassCounts.nobody());
        }
        for (var step : steps) {
            var flow = step.flow();
            var gain = gains.get(step.point());
            gain.merge(flow.to(), flow.changes(), Long::sum);
            if (flow.from() != null) {
                gain.merge(flow.from(), -flow.changes(), Long::sum);
            }
        }
        return gains;
    }
}

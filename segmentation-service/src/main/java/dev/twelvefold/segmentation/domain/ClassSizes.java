package dev.twelvefold.segmentation.domain;

import dev.twelvefold.contracts.segmentation.CustomerClass;
import java.time.Instant;
import java.util.ArrayList;
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
     * @param point the first point of a grid that is not before the changes, from 0
     * @param flow the changes
     */
    public record Step(int point, ClassFlow flow) {}

    /** Customers in all. */
    public long total() {
        return classes.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The sizes at every instant, from changes alone: a class has one more for each that came in, and one less for each that left.
     *
     * @param instants the oldest first
     * @param steps every change up to the last instant, since there are customers; in any order
     */
    public static List<ClassSizes> over(List<Instant> instants, List<Step> steps) {
        var gains = gains(instants.size(), steps);
        var sizes = new ArrayList<ClassSizes>(instants.size());
        var running = noGain();
        for (int point = 0; point < instants.size(); point++) {
            gains.get(point).forEach((customerClass, gain) -> running.merge(customerClass, gain, Long::sum));
            sizes.add(new ClassSizes(instants.get(point), new EnumMap<>(running)));
        }
        return sizes;
    }

    /** What each class won at each point, losses taken off. */
    private static List<Map<CustomerClass, Long>> gains(int points, List<Step> steps) {
        var gains = new ArrayList<Map<CustomerClass, Long>>(points);
        for (int point = 0; point < points; point++) {
            gains.add(noGain());
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

    private static Map<CustomerClass, Long> noGain() {
        var none = new EnumMap<CustomerClass, Long>(CustomerClass.class);
        for (var customerClass : CustomerClass.values()) {
            none.put(customerClass, 0L);
        }
        return none;
    }
}

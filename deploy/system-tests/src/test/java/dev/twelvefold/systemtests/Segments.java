package dev.twelvefold.systemtests;

import dev.twelvefold.systemtests.oracle.Biography;
import dev.twelvefold.systemtests.stack.Stack;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many customers there are, as {@code /segments} counts them.
 *
 * @param classes customers by class, all five
 */
record Segments(Map<String, Long> classes, long atRisk, long total) {
    private static final List<String> CLASSES = List.of("EXTREME", "PENNY_PINCHING", "LOYAL", "HESITANT", "NAIVE");

    static Segments now(Stack stack) {
        var shown = stack.segmentation().get("/api/v1/segments").requires(200).json();
        var classes = new TreeMap<String, Long>();
        shown.required("classes")
                .properties()
                .forEach(count -> classes.put(count.getKey(), count.getValue().longValue()));
        return new Segments(
                classes,
                shown.required("atRisk").longValue(),
                shown.required("total").longValue());
    }

    /** What they must be, by the oracle. */
    static Segments of(Collection<Biography> biographies) {
        var classes = new TreeMap<String, Long>();
        CLASSES.forEach(name -> classes.put(name, 0L));
        biographies.forEach(biography -> classes.merge(biography.customerClass(), 1L, Long::sum));
        return new Segments(
                classes, biographies.stream().filter(Biography::atRisk).count(), biographies.size());
    }

    /** How they grew since. */
    Segments minus(Segments before) {
        var growth = new TreeMap<String, Long>();
        classes.forEach((name, count) -> growth.put(name, count - before.classes.getOrDefault(name, 0L)));
        return new Segments(growth, atRisk - before.atRisk, total - before.total);
    }
}

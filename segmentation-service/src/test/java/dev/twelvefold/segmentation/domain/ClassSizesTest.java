package dev.twelvefold.segmentation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.segmentation.domain.ClassSizes.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ClassSizesTest {
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final int SPAN = 1000;

    /** A customer who came into a class so many microseconds after {@link #FROM}, or before it. */
    private record Entry(int customer, CustomerClass to, int micros) {
        Instant at() {
            return FROM.plusNanos(1000L * micros);
        }
    }

    /** Changes as they would stand in the table. */
    private record Change(Entry entry, CustomerClass from) {}

    @Property
    void sizesAreThoseOfANaiveRecount(
            @ForAll("entries") List<Entry> entries, @ForAll @IntRange(min = 2, max = 40) int points) {
        var changes = changes(entries);
        var instants = new TimeGrid(FROM, FROM.plusNanos(1000L * SPAN), points).instants();
        var sizes = ClassSizes.back(instants, recount(changes, Instant.MAX), steps(changes, instants));
        assertThat(sizes).extracting(ClassSizes::at).isEqualTo(instants);
        for (var size : sizes) {
            assertThat(size.classes()).isEqualTo(recount(changes, size.at()));
        }
    }

    @Property
    void whatComesInAndWhatLeavesIsTheDifferenceOfTheEnds(@ForAll("entries") List<Entry> entries) {
        var changes = changes(entries);
        var instants = new TimeGrid(FROM, FROM.plusNanos(1000L * SPAN), 2).instants();
        var sizes = ClassSizes.back(instants, recount(changes, Instant.MAX), steps(changes, instants));
        var between = changes.stream()
                .filter(change -> change.entry().at().isAfter(FROM)
                        && !change.entry().at().isAfter(instants.get(1)))
                .toList();
        for (var each : CustomerClass.values()) {
            var in = between.stream().filter(c -> c.entry().to() == each).count();
            var out = between.stream().filter(c -> c.from() == each).count();
            assertThat(sizes.get(1).classes().get(each) - sizes.get(0).classes().get(each))
                    .isEqualTo(in - out);
        }
    }

    @Example
    void whereThereIsNobodyEveryClassIsEmpty() {
        var sizes = ClassSizes.back(List.of(FROM), Map.of(), List.of());
        assertThat(sizes.get(0).classes()).hasSize(5).allSatisfy((name, size) -> assertThat(size)
                .isZero());
        assertThat(sizes.get(0).total()).isZero();
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.of(CustomerClass.class),
                        Arbitraries.integers().between(-200, SPAN + 200))
                .as(Entry::new)
                .list()
                .ofMaxSize(60);
    }

    /** Each entry follows from the customer's one before; one into the class they are in is no change. */
    private static List<Change> changes(List<Entry> entries) {
        var changes = new ArrayList<Change>();
        var classes = new CustomerClass[9];
        var inTime =
                entries.stream().sorted(Comparator.comparing(Entry::micros)).toList();
        for (var entry : inTime) {
            var before = classes[entry.customer()];
            if (before != entry.to()) {
                changes.add(new Change(entry, before));
                classes[entry.customer()] = entry.to();
            }
        }
        return changes;
    }

    private static List<Step> steps(List<Change> changes, List<Instant> instants) {
        var steps = new ArrayList<Step>();
        for (var change : changes) {
            var point = (int) instants.stream()
                    .filter(instant -> instant.isBefore(change.entry().at()))
                    .count();
            if (point > 0) {
                steps.add(new Step(
                        point, new ClassFlow(change.from(), change.entry().to(), 1)));
            }
        }
        return steps;
    }

    private static Map<CustomerClass, Long> recount(List<Change> changes, Instant at) {
        var classes = new CustomerClass[9];
        changes.stream()
                .filter(change -> !change.entry().at().isAfter(at))
                .forEach(change ->
                        classes[change.entry().customer()] = change.entry().to());
        var sizes = new EnumMap<CustomerClass, Long>(CustomerClass.class);
        for (var each : CustomerClass.values()) {
            sizes.put(each, 0L);
        }
        for (var each : classes) {
            if (each != null) {
                sizes.merge(each, 1L, Long::sum);
            }
        }
        return sizes;
    }
}

package dev.twelvefold.benchmarks.queue;

import dev.twelvefold.contracts.feedback.Category;
import dev.twelvefold.contracts.feedback.Channel;
import dev.twelvefold.contracts.feedback.Complained;
import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.messaging.kafka.CloudEvent;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Customers who complain once, and whom segmentation then calls extreme. */
final class Upset {
    private static final String SOURCE = "/benchmark";
    private static final String WORDS = "I waited an hour for a table that I had booked, and nobody said a word.";

    private Upset() {}

    /** Both events of each, all at one instant; severities and categories take turns. */
    static Stream<CloudEvent> customers(int count, Instant at) {
        return IntStream.range(0, count).boxed().flatMap(number -> events(number, at));
    }

    private static Stream<CloudEvent> events(int number, Instant at) {
        var customer = String.format(Locale.ROOT, "c-%07d", number);
        var complaint = UUID.randomUUID().toString();
        var extreme = CustomerClass.EXTREME;
        var changed = new ClassChanged(
                customer, CustomerClass.HESITANT, extreme, at, List.of(), extreme.treatment(), 1, 1, complaint);
        return Stream.of(
                CloudEvent.of(complaint, SOURCE, at, complained(customer, number, at)),
                CloudEvent.of(UUID.randomUUID().toString(), SOURCE, at, changed));
    }

    private static Complained complained(String customer, int number, Instant at) {
        return new Complained(
                customer,
                turn(Category.values(), number),
                WORDS,
                "store",
                turn(Severity.values(), number),
                null,
                null,
                Channel.STORE,
                null,
                "en",
                at,
                at);
    }

    private static <T> T turn(T[] values, int number) {
        return values[number % values.length];
    }
}

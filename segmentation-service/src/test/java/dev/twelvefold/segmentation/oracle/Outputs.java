package dev.twelvefold.segmentation.oracle;

import dev.twelvefold.contracts.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** What the service published during a run, by customer and in its order. */
record Outputs(Map<String, List<Published>> changes, Map<String, List<Published>> views) {
    /** All that is about customers whose ids start with {@code prefix}. */
    static Outputs since(Map<TopicPartition, Long> start, Broker broker, String prefix) {
        var ends = broker.outputEnds();
        return new Outputs(
                read(broker, Topics.CLASS_CHANGES, start, ends, prefix),
                read(broker, Topics.CUSTOMERS, start, ends, prefix));
    }

    private static Map<String, List<Published>> read(
            Broker broker, String topic, Map<TopicPartition, Long> from, Map<TopicPartition, Long> to, String prefix) {
        var byCustomer = new HashMap<String, List<Published>>();
        broker.read(topic, from, to, record -> {
            var event = Published.of(record);
            if (event.customerId().startsWith(prefix)) {
                byCustomer
                        .computeIfAbsent(event.customerId(), id -> new ArrayList<>())
                        .add(event);
            }
        });
        return byCustomer;
    }

    List<Published> changesOf(Chronicle chronicle) {
        return changes.getOrDefault(chronicle.customerId(), List.of());
    }

    List<Published> viewsOf(Chronicle chronicle) {
        return views.getOrDefault(chronicle.customerId(), List.of());
    }

    /** Customers of whom a batch published several changes and, since they were folded at once, a single view. */
    long changesWithinBatches() {
        return views.values().stream().mapToLong(Outputs::skipped).sum();
    }

    private static long skipped(List<Published> views) {
        long skipped = 0;
        long before = 0;
        for (var view : views) {
            var classVersion = view.number("classVersion");
            skipped += Math.max(0, classVersion - before - 1);
            before = classVersion;
        }
        return skipped;
    }
}

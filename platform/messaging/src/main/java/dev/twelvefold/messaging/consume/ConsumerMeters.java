package dev.twelvefold.messaging.consume;

import dev.twelvefold.messaging.kafka.TopicPlan;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Counts what is consumed and what is put aside, batch by batch: nothing is counted for a single record that is handled. */
@Startup
@ApplicationScoped
public class ConsumerMeters {
    private static final String RECORDS = "twelvefold.consumer.records";
    private static final String BATCH = "twelvefold.consumer.batch";
    private static final String DEAD_LETTERS = "twelvefold.dead.letters";

    private record Topic(Counter records, Timer handled, Timer failed, Map<Flaw, Counter> deadLetters) {}

    private final MeterRegistry registry;
    private final Map<String, Topic> topics = new HashMap<>();

    public ConsumerMeters(MeterRegistry registry, TopicPlan plan) {
        this.registry = registry;
        plan.consumed().forEach(topic -> topics.put(topic, meters(topic)));
    }

    private Topic meters(String topic) {
        var deadLetters = new HashMap<Flaw, Counter>();
        for (var flaw : Flaw.values()) {
            deadLetters.put(
                    flaw,
                    Counter.builder(DEAD_LETTERS)
                            .description("Records that were put aside, and why")
                            .tag("topic", topic)
                            .tag("reason", flaw.wire())
                            .register(registry));
        }
        var records = Counter.builder(RECORDS)
                .description("Records that had their effect or were put aside")
                .tag("topic", topic)
                .register(registry);
        return new Topic(records, batches(topic, "handled"), batches(topic, "failed"), deadLetters);
    }

    private Timer batches(String topic, String outcome) {
        return Timer.builder(BATCH)
                .description("Attempts at a batch; one that failed is tried again")
                .tag("topic", topic)
                .tag("outcome", outcome)
                .register(registry);
    }

    void handled(String topic, int records, long nanos) {
        topics.get(topic).records().increment(records);
        topics.get(topic).handled().record(nanos, TimeUnit.NANOSECONDS);
    }

    void failed(String topic, long nanos) {
        topics.get(topic).failed().record(nanos, TimeUnit.NANOSECONDS);
    }

    void putAside(List<Poison> poison) {
        poison.forEach(letter -> topics.get(letter.record().topic())
                .deadLetters()
                .get(letter.flaw())
                .increment());
    }
}

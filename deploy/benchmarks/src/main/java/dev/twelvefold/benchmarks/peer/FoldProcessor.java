package dev.twelvefold.benchmarks.peer;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.EventType;
import dev.twelvefold.contracts.ledger.LedgerParameters;
import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.messaging.consume.EventDecoder;
import dev.twelvefold.messaging.consume.Received;
import dev.twelvefold.messaging.consume.UnreadableException;
import dev.twelvefold.messaging.kafka.CloudEvent;
import dev.twelvefold.segmentation.domain.CustomerFold;
import dev.twelvefold.segmentation.domain.Past;
import dev.twelvefold.segmentation.domain.Policy;
import dev.twelvefold.segmentation.domain.Views;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Folds each event by the service's own rules, and publishes what the service publishes. */
final class FoldProcessor extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
    static final String CUSTOMERS = "customers";
    static final String SEEN = "seen";
    static final String TO_CLASS_CHANGES = "class-changes";
    static final String TO_VIEWS = "views";

    private static final String SOURCE = "/benchmark-peer";
    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    private final EventDecoder<CustomerEvent> decoder = EventDecoder.ofIntake(CustomerEvent.class);
    private final Policy policy = Policy.DEFAULTS;
    private final Views views = new Views(policy.rules());
    private KeyValueStore<byte[], byte[]> customers;
    private SeenEvents seen;

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        super.init(context);
        customers = context.getStateStore(CUSTOMERS);
        seen = new SeenEvents(context.getStateStore(SEEN));
        context.schedule(FORGET_EVERY, PunctuationType.WALL_CLOCK_TIME, now -> seen.forget(now));
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        var event = decode(record);
        var millis = context().currentSystemTimeMs();
        if (seen.isNew(event.id(), millis)) {
            fold(record.key(), event, Instant.ofEpochMilli(millis));
        }
    }

    private void fold(byte[] key, Received<CustomerEvent> event, Instant now) {
        var stored = customers.get(key);
        var id = event.data().customerId();
        var before = stored == null ? Remembered.nothing(id, now) : StateReader.read(id, stored);
        var fold = new CustomerFold(before.customer(), now, policy, LedgerParameters.DEFAULTS);
        if (fold.isDue()) {
            fold.advance(new Past(before.purchases(), List.of(), List.of()));
        }
        fold.apply(event.id(), event.data());
        var after = before.next(fold.result(), fold.purchases(), policy.rules().window());
        customers.put(key, StateWriter.write(after));
        publish(fold, after);
    }

    private void publish(CustomerFold fold, Remembered after) {
        fold.changes().forEach(change -> forward(TO_CLASS_CHANGES, change, change.classVersion(), fold.now()));
        var view = views.of(after.customer());
        forward(TO_VIEWS, view, view.version(), fold.now());
    }

    /** With the identity and the headers that the service gives to its events. */
    private void forward(String to, CustomerEvent data, long version, Instant at) {
        var id = EventIds.named(EventType.of(data).ceType(), data.customerId(), String.valueOf(version));
        var event = CloudEvent.of(id, SOURCE, at, data).toRecord();
        context().forward(new Record<>(event.key(), event.value(), at.toEpochMilli(), event.headers()), to);
    }

    private Received<CustomerEvent> decode(Record<byte[], byte[]> record) {
        var place = context().recordMetadata().orElseThrow();
        try {
            return decoder.decode(new ConsumerRecord<>(
                    place.topic(),
                    place.partition(),
                    place.offset(),
                    record.timestamp(),
                    TimestampType.CREATE_TIME,
                    record.key().length,
                    record.value().length,
                    record.key(),
                    record.value(),
                    record.headers(),
                    Optional.empty()));
        } catch (UnreadableException e) {
            // The history has none, and whoever wants them dead-lettered has the service for it.
            throw new StreamsException("not an event: " + e.getMessage(), e);
        }
    }
}

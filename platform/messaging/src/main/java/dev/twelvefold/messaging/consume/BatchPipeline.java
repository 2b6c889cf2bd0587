package dev.twelvefold.messaging.consume;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.messaging.trace.LogFields;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * What happens to every polled batch: decode, handle in one transaction, dead-letter what could not be read or kept. Returns
 * normally only when every record has had its effect or is in the dead letters; only then may offsets be committed.
 *
 * <pre>
 * records ──decode──▶ events ──handle──▶ committed
 *    └─ unreadable ─┐      └─ data refused by the database: by halves ─▶ committed, or poison ─┐
 *                   └──────────────────────────▶ dead letters ◀─────────────────────────────────┘
 * </pre>
 *
 * <p>Failure of the infrastructure is thrown, for the caller to retry the whole batch.
 */
public final class BatchPipeline<E extends CustomerEvent> {
    /** Records of one batch from which on every core decodes: some milliseconds of work. */
    private static final int MANY = 1_000;

    private final EventDecoder<E> decoder;
    private final BatchHandler<E> handler;
    private final DeadLetters deadLetters;

    public BatchPipeline(EventDecoder<E> decoder, BatchHandler<E> handler, DeadLetters deadLetters) {
        this.decoder = decoder;
        this.handler = handler;
        this.deadLetters = deadLetters;
    }

    /** A record with what it carries, or else with what is wrong with it. */
    private record Decoded<E extends CustomerEvent>(
            ConsumerRecord<byte[], byte[]> record, Received<E> event, Poison poison) {
        boolean isReadable() {
            return poison == null;
        }
    }

    /** Processes one polled batch. */
    public void process(ConsumerRecords<byte[], byte[]> records) {
        var spans = ConsumerSpans.start(records);
        try {
            spans.during(() -> processAll(records));
            spans.end();
        } catch (RuntimeException e) {
            spans.fail(e);
            throw e;
        }
    }

    private void processAll(ConsumerRecords<byte[], byte[]> records) {
        var decoded = decode(records);
        var poison = new ArrayList<Poison>();
        decoded.stream().filter(one -> !one.isReadable()).map(Decoded::poison).forEach(poison::add);
        poison.addAll(handle(decoded.stream().filter(Decoded::isReadable).toList()));
        deadLetters.send(poison);
    }

    private List<Decoded<E>> decode(ConsumerRecords<byte[], byte[]> records) {
        var all = new ArrayList<ConsumerRecord<byte[], byte[]>>(records.count());
        records.forEach(all::add);
        return StreamSupport.stream(all.spliterator(), all.size() >= MANY)
                .map(this::decodeOne)
                .toList();
    }

    private Decoded<E> decodeOne(ConsumerRecord<byte[], byte[]> record) {
        try {
            return new Decoded<>(record, decoder.decode(record), null);
        } catch (UnreadableException e) {
            return new Decoded<>(record, null, new Poison(record, e.flaw(), e.getMessage()));
        }
    }

    private List<Poison> handle(List<Decoded<E>> readable) {
        if (readable.isEmpty()) {
            return List.of();
        }
        try {
            fold(readable.stream().map(Decoded::event).toList());
            return List.of();
        } catch (RuntimeException e) {
            DataErrors.rethrowUnlessData(e);
            return readable.size() == 1 ? List.of(refused(readable.get(0))) : handleHalves(readable);
        }
    }

    private void fold(List<Received<E>> events) {
        if (events.size() == 1) {
            var event = events.get(0);
            LogFields.during(event.id(), event.data().customerId(), () -> handler.handle(events));
        } else {
            handler.handle(events);
        }
    }

    /** The halves one after the other, so that their order is kept, and what is refused is found in a few steps. */
    private List<Poison> handleHalves(List<Decoded<E>> readable) {
        var middle = readable.size() / 2;
        var poison = new ArrayList<>(handle(readable.subList(0, middle)));
        poison.addAll(handle(readable.subList(middle, readable.size())));
        return poison;
    }

    private static Poison refused(Decoded<?> one) {
        return new Poison(one.record(), Flaw.REFUSED, "the database refuses its data");
    }
}

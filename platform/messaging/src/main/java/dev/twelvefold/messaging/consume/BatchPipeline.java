package dev.twelvefold.messaging.consume;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.messaging.trace.LogFields;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * What happens to every polled batch: decode, handle in one transaction, dead-letter what could not be read or kept. Returns
 * normally only when every record has had its effect or is in the dead letters; only then may offsets be committed.
 *
 * <pre>
 * records ──decode──▶ events ──handle──▶ committed
 *    └─ unreadable ─┐      └─ data refused by the database: one by one ─▶ committed, or poison ─┐
 *                   └──────────────────────────▶ dead letters ◀─────────────────────────────────┘
 * </pre>
 *
 * <p>Failure of the infrastructure is thrown, for the caller to retry the whole batch.
 */
public final class BatchPipeline<E extends CustomerEvent> {
    private final EventDecoder<E> decoder;
    private final BatchHandler<E> handler;
    private final DeadLetters deadLetters;

    public BatchPipeline(EventDecoder<E> decoder, BatchHandler<E> handler, DeadLetters deadLetters) {
        this.decoder = decoder;
        this.handler = handler;
        this.deadLetters = deadLetters;
    }

    private record Readable<E extends CustomerEvent>(ConsumerRecord<byte[], byte[]> record, Received<E> event) {}

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
        var poison = new ArrayList<Poison>();
        var readable = decode(records, poison);
        poison.addAll(handle(readable));
        deadLetters.send(poison);
    }

    private List<Readable<E>> decode(ConsumerRecords<byte[], byte[]> records, List<Poison> poison) {
        var readable = new ArrayList<Readable<E>>(records.count());
        for (var record : records) {
            try {
                readable.add(new Readable<>(record, decoder.decode(record)));
            } catch (UnreadableException e) {
                poison.add(new Poison(record, e.flaw(), e.getMessage()));
            }
        }
        return readable;
    }

    private List<Poison> handle(List<Readable<E>> readable) {
        if (readable.isEmpty()) {
            return List.of();
        }
        try {
            handler.handle(readable.stream().map(Readable::event).toList());
            return List.of();
        } catch (RuntimeException e) {
            DataErrors.rethrowUnlessData(e);
            return handleOneByOne(readable);
        }
    }

    private List<Poison> handleOneByOne(List<Readable<E>> readable) {
        var poison = new ArrayList<Poison>();
        for (var one : readable) {
            var event = one.event();
            try {
                LogFields.during(event.id(), event.data().customerId(), () -> handler.handle(List.of(event)));
            } catch (RuntimeException e) {
                DataErrors.rethrowUnlessData(e);
                poison.add(new Poison(one.record(), Flaw.REFUSED, "the database refuses its data"));
            }
        }
        return poison;
    }
}

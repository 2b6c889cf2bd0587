package dev.twelvefold.feedback.intake.adapters;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A record on its way.
 *
 * @param acknowledged completes when the broker has it
 * @param start when it was asked for, as of the meters' clock
 * @param probe whether it is sent although the broker is away, to find out whether it is back
 */
record Send(ProducerRecord<byte[], byte[]> record, CompletableFuture<Void> acknowledged, long start, boolean probe) {
    /** Bytes of the record's value, by which the queue is bounded. */
    int size() {
        return record.value().length;
    }
}

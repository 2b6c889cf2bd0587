package dev.twelvefold.messaging.consume;

import dev.twelvefold.messaging.kafka.TraceHeaders;
import dev.twelvefold.messaging.trace.EventSpans;
import dev.twelvefold.messaging.trace.EventTraces;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Spans of the records of a batch whose trace is being recorded, from the poll to the commit; the others cost a look at their headers. */
final class ConsumerSpans {
    private final List<Span> spans = new ArrayList<>();
    private final EventTraces traces = EventTraces.ofBatch();

    private ConsumerSpans() {}

    static ConsumerSpans start(ConsumerRecords<byte[], byte[]> records) {
        var started = new ConsumerSpans();
        for (var record : records) {
            if (TraceHeaders.mayBeSampled(record.headers())) {
                started.start(record);
            }
        }
        return started;
    }

    private void start(ConsumerRecord<byte[], byte[]> record) {
        var trace = TraceHeaders.read(record.headers());
        var span = EventSpans.process(record, trace);
        if (span.isRecording()) {
            spans.add(span);
            traces.add(EventSpans.eventId(record.headers()), EventSpans.customerId(record.key()), trace.with(span));
        }
    }

    /** Does what is to be done with the batch, which finds the traces of its events there. */
    void during(Runnable work) {
        if (spans.isEmpty()) {
            work.run();
        } else {
            traces.in(Context.current()).wrap(work).run();
        }
    }

    void end() {
        spans.forEach(Span::end);
    }

    /** The batch is to be tried again, as other spans. */
    void fail(RuntimeException failure) {
        spans.forEach(span -> {
            EventSpans.fail(span, failure);
            span.end();
        });
    }
}

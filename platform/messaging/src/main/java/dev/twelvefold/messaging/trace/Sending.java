package dev.twelvefold.messaging.trace;

import dev.twelvefold.messaging.kafka.CloudEvent;
import dev.twelvefold.messaging.kafka.TraceHeaders;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An event on its way to the broker: a span of its own where its trace is recorded, in whose place its readers go on. */
public final class Sending {
    private static final Sending UNRECORDED = new Sending(Span.getInvalid());

    private final Span span;

    private Sending(Span span) {
        this.span = span;
    }

    /** Begins, and writes the trace into the record's headers; one that is not recorded is passed on as it is. */
    public static Sending begin(CloudEvent event, ProducerRecord<byte[], byte[]> record, Context trace) {
        if (!Span.fromContext(trace).getSpanContext().isSampled()) {
            TraceHeaders.write(trace, record.headers());
            return UNRECORDED;
        }
        var span = EventSpans.send(event, trace);
        TraceHeaders.write(trace.with(span), record.headers());
        return new Sending(span);
    }

    /** As {@link #begin(CloudEvent, ProducerRecord, Context)}, of an event that was kept with its trace, or without one. */
    public static Sending begin(CloudEvent event, ProducerRecord<byte[], byte[]> record) {
        return event.trace() == null
                ? UNRECORDED
                : begin(event, record, event.trace().context());
    }

    /** Whether there is a span that somebody has to end. */
    public boolean isRecorded() {
        return span.isRecording();
    }

    /** Ends it; null stands for success. */
    public void end(Throwable failure) {
        if (failure != null) {
            EventSpans.fail(span, failure);
        }
        span.end();
    }

    /** What ends it once the broker has answered; null when there is nothing to end. */
    public Callback whenAnswered() {
        return isRecorded() ? (metadata, failure) -> end(failure) : null;
    }
}

package dev.twelvefold.messaging.consume;

import dev.twelvefold.messaging.kafka.CloudEvent;
import dev.twelvefold.messaging.kafka.TraceHeaders;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Spans of the records of a batch whose trace is being recorded, from the poll to the commit; the others cost a look at their
 * headers. Names and attributes follow OpenTelemetry's semantic conventions for messaging.
 */
final class ConsumerSpans {
    private static final String SCOPE = "dev.twelvefold.messaging";

    private final List<Span> spans = new ArrayList<>();

    private ConsumerSpans() {}

    static ConsumerSpans start(ConsumerRecords<byte[], byte[]> records) {
        var started = new ConsumerSpans();
        var tracer = GlobalOpenTelemetry.getTracer(SCOPE);
        for (var record : records) {
            started.start(tracer, record);
        }
        return started;
    }

    private void start(Tracer tracer, ConsumerRecord<byte[], byte[]> record) {
        var trace = TraceHeaders.read(record.headers());
        if (!Span.fromContext(trace).getSpanContext().isSampled()) {
            return;
        }
        spans.add(tracer.spanBuilder("process " + record.topic())
                .setParent(trace)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.destination.name", record.topic())
                .setAttribute("messaging.destination.partition.id", String.valueOf(record.partition()))
                .setAttribute("messaging.kafka.offset", record.offset())
                .setAttribute("messaging.message.id", eventId(record))
                .startSpan());
    }

    void end() {
        spans.forEach(Span::end);
    }

    /** The batch is to be tried again, as other spans. */
    void fail(RuntimeException failure) {
        spans.forEach(span -> {
            span.setStatus(StatusCode.ERROR).recordException(failure);
            span.end();
        });
    }

    private static String eventId(ConsumerRecord<byte[], byte[]> record) {
        var id = record.headers().lastHeader(CloudEvent.ID);
        return id == null || id.value() == null ? "" : new String(id.value(), StandardCharsets.UTF_8);
    }
}

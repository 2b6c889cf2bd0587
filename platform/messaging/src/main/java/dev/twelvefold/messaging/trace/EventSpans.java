package dev.twelvefold.messaging.trace;

import dev.twelvefold.messaging.fields.FieldReader;
import dev.twelvefold.messaging.kafka.CloudEvent;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * Spans of events, named by OpenTelemetry's semantic conventions for messaging and for CloudEvents. They carry ids and places, and
 * nothing of what an event says.
 */
public final class EventSpans {
    public static final String SCOPE = "dev.twelvefold.messaging";

    /** Attribute of every span that is about one customer. */
    public static final String CUSTOMER = "twelvefold.customer.id";

    private EventSpans() {}

    /** What a consumer does with a record. */
    public static Span process(ConsumerRecord<byte[], byte[]> record, Context trace) {
        var span = span("process", SpanKind.CONSUMER, record.topic(), trace)
                .setAttribute("messaging.destination.partition.id", String.valueOf(record.partition()))
                .setAttribute("messaging.kafka.offset", record.offset());
        return about(span, eventId(record.headers()), customerId(record.key())).startSpan();
    }

    /** The way of an event to the broker. */
    static Span send(CloudEvent event, Context trace) {
        var topic = event.type().topic();
        return about(span("send", SpanKind.PRODUCER, topic, trace), event.id(), event.key())
                .setAttribute("cloudevents.event_type", event.type().ceType())
                .setAttribute("cloudevents.event_source", event.source())
                .startSpan();
    }

    /** The id of the event that a record carries; null when that is none. */
    public static String eventId(Headers headers) {
        var id = headers.lastHeader(CloudEvent.ID);
        var text = id == null ? null : text(id.value());
        return text != null && CloudEvent.isIdentity(text) ? text : null;
    }

    /** The customer that a record's key names; null when it names none. */
    public static String customerId(byte[] key) {
        var text = text(key);
        return text != null && FieldReader.isCustomerId(text) ? text : null;
    }

    /** Notes a failure by its class: messages may quote what a customer wrote. */
    public static void fail(Span span, Throwable failure) {
        span.setStatus(StatusCode.ERROR)
                .setAttribute("error.type", failure.getClass().getName());
    }

    private static SpanBuilder span(String operation, SpanKind kind, String topic, Context trace) {
        return GlobalOpenTelemetry.getTracer(SCOPE)
                .spanBuilder(operation + " " + topic)
                .setParent(trace)
                .setSpanKind(kind)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.name", operation)
                .setAttribute("messaging.operation.type", operation)
                .setAttribute("messaging.destination.name", topic);
    }

    private static SpanBuilder about(SpanBuilder span, String eventId, String customerId) {
        if (eventId != null) {
            span.setAttribute("messaging.message.id", eventId).setAttribute("cloudevents.event_id", eventId);
        }
        if (customerId != null) {
            span.setAttribute("messaging.kafka.message.key", customerId).setAttribute(CUSTOMER, customerId);
        }
        return span;
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}

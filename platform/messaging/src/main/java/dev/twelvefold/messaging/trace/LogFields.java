package dev.twelvefold.messaging.trace;

import dev.twelvefold.messaging.fields.FieldReader;
import dev.twelvefold.messaging.kafka.CloudEvent;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import org.jboss.logging.MDC;

/**
 * What the lines are about that the calling thread logs until this is closed: fields {@code eventId} and {@code customerId}, and,
 * where a trace is recorded, {@code traceId} and {@code spanId}, which OpenTelemetry's extension sets for the current span.
 *
 * <p>What does not look like an id is left out: others may write anything into the headers of their records.
 */
public final class LogFields implements AutoCloseable {
    static final String EVENT = "eventId";
    static final String CUSTOMER = "customerId";

    private final Scope trace;
    private final Object eventBefore;
    private final Object customerBefore;

    private LogFields(String eventId, String customerId, Context trace) {
        this.trace = trace == null ? Scope.noop() : trace.makeCurrent();
        this.eventBefore = set(EVENT, eventId);
        this.customerBefore = set(CUSTOMER, customerId);
    }

    /** Does something about an event that is at hand; either id may be null. */
    public static void during(String eventId, String customerId, Runnable work) {
        during(eventId, customerId, EventTraces.current().of(eventId, customerId), work);
    }

    /** Does something about an event in a trace; each may be null. */
    public static void during(String eventId, String customerId, Context trace, Runnable work) {
        var fields = of(eventId, customerId, trace);
        try {
            work.run();
        } finally {
            fields.close();
        }
    }

    /** Of an event in a trace; each may be null. */
    public static LogFields of(String eventId, String customerId, Context trace) {
        return new LogFields(
                eventId != null && CloudEvent.isIdentity(eventId) ? eventId : null,
                customerId != null && FieldReader.isCustomerId(customerId) ? customerId : null,
                trace);
    }

    @Override
    public void close() {
        set(CUSTOMER, customerBefore);
        set(EVENT, eventBefore);
        trace.close();
    }

    /** Answers what was there before. */
    private static Object set(String field, Object value) {
        var before = MDC.get(field);
        if (value == null) {
            MDC.remove(field);
        } else {
            MDC.put(field, value);
        }
        return before;
    }
}

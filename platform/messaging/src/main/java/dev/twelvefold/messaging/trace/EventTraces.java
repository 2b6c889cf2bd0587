package dev.twelvefold.messaging.trace;

import dev.twelvefold.messaging.kafka.CloudEvent;
import dev.twelvefold.messaging.kafka.TraceContext;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where in which traces the calling thread works: in a batch each event has a trace of its own, in a request all have the
 * request's. Where nothing is recorded it knows nothing, and costs a look at the context.
 */
public final class EventTraces {
    private static final ContextKey<EventTraces> BATCH = ContextKey.named("dev.twelvefold.batch");
    private static final EventTraces NONE = new EventTraces(null);

    private final Map<String, Context> byEvent = new HashMap<>();
    private final Map<String, Context> byCustomer = new HashMap<>();
    private final Context everything;

    private EventTraces(Context everything) {
        this.everything = everything;
    }

    /** Those of a batch, which are told one by one. */
    public static EventTraces ofBatch() {
        return new EventTraces(null);
    }

    /** Those of whatever the calling thread is at. */
    public static EventTraces current() {
        var here = Context.current();
        var batch = here.get(BATCH);
        if (batch != null) {
            return batch;
        }
        return Span.fromContext(here).getSpanContext().isSampled() ? new EventTraces(here) : NONE;
    }

    /** An event of the batch; either id is null where the record has none that could be one. */
    public void add(String eventId, String customerId, Context trace) {
        byEvent.put(eventId, trace);
        byCustomer.put(customerId, trace);
    }

    /** The context in which {@link #current} is this. */
    public Context in(Context context) {
        return context.with(BATCH, this);
    }

    /** Whether there is nothing to be found. */
    public boolean isEmpty() {
        return everything == null && byCustomer.isEmpty();
    }

    /**
     * The trace that belongs to what an event caused, else to what happened to a customer last.
     *
     * @param eventId null when it is not known
     * @return null where nothing is recorded
     */
    public Context of(String eventId, String customerId) {
        if (everything != null) {
            return everything;
        }
        var caused = eventId == null ? null : byEvent.get(eventId);
        return caused != null || customerId == null ? caused : byCustomer.get(customerId);
    }

    /** Events with the traces of their customers, where they have none of their own. */
    public List<CloudEvent> mark(List<CloudEvent> events) {
        return isEmpty()
                ? events
                : events.stream().map(event -> mark(event, null)).toList();
    }

    /** An event with the trace of what caused it, where it has none of its own. */
    public CloudEvent mark(CloudEvent event, String cause) {
        return isEmpty() || event.trace() != null ? event : event.inTrace(TraceContext.of(of(cause, event.key())));
    }
}

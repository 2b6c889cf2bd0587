package dev.twelvefold.messaging.kafka;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A place in a recorded trace, as it is kept in a database until something goes on from there (W3C Trace Context).
 *
 * @param traceparent the header of that name
 * @param tracestate the header of that name; null where there is none
 */
public record TraceContext(String traceparent, String tracestate) {
    private static final String PARENT = "traceparent";
    private static final String STATE = "tracestate";
    private static final TextMapGetter<TraceContext> GETTER = new Getter();

    /** The place of a span; null where nothing is recorded. */
    public static TraceContext of(Context context) {
        if (context == null || !Span.fromContext(context).getSpanContext().isSampled()) {
            return null;
        }
        Map<String, String> headers = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(context, headers, Map::put);
        return new TraceContext(headers.get(PARENT), headers.get(STATE));
    }

    /** The context of the place, for spans that go on from there; without a span when the texts are none of a trace. */
    public Context context() {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), this, GETTER);
    }

    private static final class Getter implements TextMapGetter<TraceContext> {
        @Override
        public Iterable<String> keys(TraceContext from) {
            return List.of(PARENT, STATE);
        }

        @Override
        public String get(TraceContext from, String name) {
            return switch (name) {
                case PARENT -> from.traceparent();
                case STATE -> from.tracestate();
                default -> null;
            };
        }
    }
}

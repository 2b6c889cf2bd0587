package dev.twelvefold.messaging.kafka;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Headers;

/** Traces in the headers of records (W3C Trace Context), so that what is done with an event belongs to the request it came from. */
public final class TraceHeaders {
    private static final TextMapGetter<Headers> GETTER = new HeaderGetter();

    private TraceHeaders() {}

    /** Writes the trace into the headers; nothing when none is recorded. */
    public static void write(Context trace, Headers headers) {
        if (Span.fromContext(trace).getSpanContext().isValid()) {
            GlobalOpenTelemetry.getPropagators()
                    .getTextMapPropagator()
                    .inject(trace, headers, (to, name, value) -> to.add(name, value.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** The trace that the headers carry; without a span when they carry none. */
    public static Context read(Headers headers) {
        return GlobalOpenTelemetry.getPropagators().getTextMapPropagator().extract(Context.root(), headers, GETTER);
    }

    private static final class HeaderGetter implements TextMapGetter<Headers> {
        @Override
        public Iterable<String> keys(Headers headers) {
            List<String> names = new ArrayList<>();
            headers.forEach(header -> names.add(header.key()));
            return names;
        }

        @Override
        public String get(Headers headers, String name) {
            var header = headers.lastHeader(name);
            return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }
    }
}

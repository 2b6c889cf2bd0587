package dev.twelvefold.messaging.kafka;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Headers;

/**
 * Traces in the headers of records (W3C Trace Context), so that what is done with an event belongs to the request it came from.
 * Baggage is none of them: it carries whatever a client has put there.
 */
public final class TraceHeaders {
    private static final String PARENT = "traceparent";

    /** Where the flags stand, in every version of the format. */
    private static final int FLAGS_END = 55;

    private static final TextMapGetter<Headers> GETTER = new HeaderGetter();

    private TraceHeaders() {}

    /** Writes the trace into the headers; nothing when there is none. */
    public static void write(Context trace, Headers headers) {
        if (Span.fromContext(trace).getSpanContext().isValid()) {
            W3CTraceContextPropagator.getInstance()
                    .inject(trace, headers, (to, name, value) -> to.add(name, value.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** The trace that the headers carry; without a span when they carry none. */
    public static Context read(Headers headers) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), headers, GETTER);
    }

    /** Whether the headers may carry a trace that is recorded: a look that allocates nothing. */
    public static boolean mayBeSampled(Headers headers) {
        var parent = headers.lastHeader(PARENT);
        return parent != null
                && parent.value() != null
                && parent.value().length >= FLAGS_END
                && isOdd(parent.value()[FLAGS_END - 1]);
    }

    /** Whether the lowest bit of a hexadecimal digit is set; -1, which is odd, stands for none. */
    private static boolean isOdd(byte digit) {
        var value = Character.digit(digit, 16);
        return value > 0 && (value & 1) == 1;
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

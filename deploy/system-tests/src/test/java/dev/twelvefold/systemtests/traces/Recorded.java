package dev.twelvefold.systemtests.traces;

import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.util.List;
import java.util.Map;

/**
 * A span as a service sent it.
 *
 * @param service who sent it
 * @param traceId 32 hexadecimal digits, lower case
 * @param parentId 16 such digits; empty of a root
 * @param attributes as texts
 * @param links trace ids that it links to
 */
record Recorded(
        String service,
        String traceId,
        String spanId,
        String parentId,
        String name,
        SpanKind kind,
        Map<String, String> attributes,
        List<String> links) {
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    boolean isOf(String title, SpanKind what, String called) {
        return service.equals(title) && kind == what && name.equals(called);
    }
}

package dev.twelvefold.systemtests.traces;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes spans by OTLP over HTTP, as a collector does. */
final class Collector implements AutoCloseable {
    private static final HexFormat HEX = HexFormat.of();

    private final HttpServer server;
    private final List<Recorded> spans = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private Collector(HttpServer server) {
        this.server = server;
    }

    static Collector start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var collector = new Collector(server);
            server.setExecutor(Executors.newSingleThreadExecutor(work -> {
                var thread = new Thread(work, "collector");
                thread.setDaemon(true);
                return thread;
            }));
            server.createContext("/v1/traces", collector::take);
            server.start();
            return collector;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Recorded> trace(String traceId) {
        return spans.stream().filter(span -> span.traceId().equals(traceId)).toList();
    }

    /** Everything that was sent, as text. */
    List<String> texts() {
        return requests;
    }

    private void take(HttpExchange call) throws IOException {
        try (call) {
            var request = ExportTraceServiceRequest.parseFrom(call.getRequestBody());
            requests.add(request.toString());
            request.getResourceSpansList().stream().flatMap(Collector::recorded).forEach(spans::add);
            var answer = ExportTraceServiceResponse.getDefaultInstance().toByteArray();
            call.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            call.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
        }
    }

    private static Stream<Recorded> recorded(ResourceSpans resource) {
        var service = attributes(resource.getResource().getAttributesList()).get("service.name");
        return resource.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> recorded(service, span));
    }

    private static Recorded recorded(String service, Span span) {
        return new Recorded(
                service,
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                span.getName(),
                span.getKind(),
                attributes(span.getAttributesList()),
                span.getLinksList().stream().map(link -> hex(link.getTraceId())).toList());
    }

    private static Map<String, String> attributes(List<KeyValue> attributes) {
        return attributes.stream().collect(Collectors.toMap(KeyValue::getKey, one -> text(one.getValue())));
    }

    private static String text(AnyValue value) {
        return value.hasStringValue() ? value.getStringValue() : value.toString();
    }

    private static String hex(ByteString id) {
        return HEX.formatHex(id.toByteArray());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

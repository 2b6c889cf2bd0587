package dev.twelvefold.feedback.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.feedback.Api;
import dev.twelvefold.feedback.LocalUsers;
import dev.twelvefold.feedback.Published;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A trace (W3C Trace Context) goes on from the request to the event, and from the event to whoever keeps it. */
@QuarkusTest
@TestProfile(TracesTest.Traced.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "feedback"))
class TracesTest {
    /** Spans are recorded, and sent nowhere. */
    public static class Traced extends LocalUsers {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.traces.exporter", "none");
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(RecordedSpans.class);
        }
    }

    private static final IdGenerator IDS = IdGenerator.random();

    @Inject
    RecordedSpans spans;

    private final String customer = Api.customer();
    private final String traceId = IDS.generateTraceId();
    private final String spanId = IDS.generateSpanId();
    private final Published published = new Published();

    @Test
    void aPostsTraceGoesOn() {
        accepted(post(traced("01")), 202);

        goesOn(1);
    }

    @Test
    void aPostsTraceGoesOnPastItsKey() {
        accepted(post(traced("01").header("Idempotency-Key", customer)), 202);

        goesOn(1);
    }

    @Test
    void aBatchsTraceGoesOnInEveryLine() {
        var keyed = Api.line(customer, 2).replace("\"}", "\",\"idempotencyKey\":\"b-" + customer + "\"}");
        accepted(
                traced("01")
                        .config(Api.PLAIN)
                        .contentType(Api.NDJSON)
                        .body(Api.line(customer, 1) + keyed + Api.line(customer, 3))
                        .post("/api/v1/batches"),
                200);

        goesOn(3);
    }

    @Test
    void whatIsNotRecordedIsPassedOnAndStaysUnrecorded() {
        accepted(post(traced("00")), 202);

        var event = published.of(customer).get(0);
        assertThat(traceparent(event)).startsWith("00-" + traceId).endsWith("-00");
        readBack(event);
        assertThat(spans.of(traceId)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "00-00000000000000000000000000000000-0000000000000000-01", "ff-1-2-3"})
    void whereThereIsNoneToGoOnAnotherBegins(String header) {
        var post = Api.as("frontline");
        accepted(post(header.isEmpty() ? post : post.header("traceparent", header)), 202);

        var event = published.of(customer).get(0);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(spans.of(traceparent(event).split("-")[1]))
                        .extracting(SpanData::getKind)
                        .contains(SpanKind.SERVER, SpanKind.CONSUMER));
    }

    private RequestSpecification traced(String flags) {
        return Api.as("frontline").header("traceparent", "00-%s-%s-%s".formatted(traceId, spanId, flags));
    }

    private Response post(RequestSpecification call) {
        return call.contentType("application/json").body(Api.rating(customer)).post("/api/v1/ratings");
    }

    private static void accepted(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    }

    /** From the caller's span to the server's, to that of each event's sending, and over its header to a consumer's. */
    private void goesOn(int count) {
        var events = published.of(customer);
        assertThat(events).hasSize(count);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(of(SpanKind.PRODUCER)).hasSize(count);
            assertThat(of(SpanKind.CONSUMER)).hasSize(count);
        });
        var server = of(SpanKind.SERVER);
        assertThat(server).singleElement().extracting(SpanData::getParentSpanId).isEqualTo(spanId);
        for (var event : events) {
            var sent = ofEvent(SpanKind.PRODUCER, event);
            assertThat(sent.getName()).isEqualTo("send " + event.topic());
            assertThat(sent.getParentSpanId()).isEqualTo(server.get(0).getSpanId());
            assertThat(traceparent(event)).isEqualTo("00-%s-%s-01".formatted(traceId, sent.getSpanId()));
            var kept = ofEvent(SpanKind.CONSUMER, event);
            assertThat(kept.getName()).isEqualTo("process " + event.topic());
            assertThat(kept.getParentSpanId()).isEqualTo(sent.getSpanId());
        }
    }

    private List<SpanData> of(SpanKind kind) {
        return spans.of(traceId).stream().filter(span -> span.getKind() == kind).toList();
    }

    private SpanData ofEvent(SpanKind kind, ConsumerRecord<byte[], byte[]> event) {
        var found = of(kind).stream()
                .filter(span -> Published.header(event, "ce_id").equals(messageId(span)))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static void readBack(ConsumerRecord<byte[], byte[]> event) {
        var path = "/api/v1/feedback/" + Published.header(event, "ce_id");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.as("agent").get(path).statusCode() == 200);
    }

    private static String messageId(SpanData span) {
        return span.getAttributes().get(AttributeKey.stringKey("messaging.message.id"));
    }

    private static String traceparent(ConsumerRecord<byte[], byte[]> event) {
        return Published.header(event, "traceparent");
    }
}

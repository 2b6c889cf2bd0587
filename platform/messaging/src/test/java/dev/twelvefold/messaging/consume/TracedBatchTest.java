package dev.twelvefold.messaging.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.twelvefold.contracts.Topics;
import dev.twelvefold.contracts.feedback.Experience;
import dev.twelvefold.contracts.feedback.Rated;
import dev.twelvefold.messaging.database.Database;
import dev.twelvefold.messaging.database.TopicLog;
import dev.twelvefold.messaging.kafka.CloudEvent;
import dev.twelvefold.messaging.kafka.KafkaClients;
import dev.twelvefold.messaging.kafka.TopicPlan;
import dev.twelvefold.messaging.kafka.TraceContext;
import dev.twelvefold.messaging.trace.EventTraces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In one batch each event has a trace of its own, and what it causes goes on in that. */
class TracedBatchTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String DEAD_LETTERS = Topics.deadLettersOf(Topics.EXPERIENCES, "traces-test");
    private static final AttributeKey<String> ID = AttributeKey.stringKey("messaging.message.id");

    private final EndedSpans spans = new EndedSpans();
    private OpenTelemetrySdk telemetry;

    @BeforeEach
    void record() {
        Database.fresh();
        TopicLog.create(DEAD_LETTERS);
        GlobalOpenTelemetry.resetForTest();
        telemetry = OpenTelemetrySdk.builder()
                .setTracerProvider(
                        SdkTracerProvider.builder().addSpanProcessor(spans).build())
                .buildAndRegisterGlobal();
    }

    @AfterEach
    void end() {
        telemetry.close();
        GlobalOpenTelemetry.resetForTest();
    }

    @Test
    void whatAnEventCausesGoesOnInItsTrace() {
        var caused = new ArrayList<CloudEvent>();
        process(
                events -> {
                    var traces = EventTraces.current();
                    caused.add(traces.mark(outgoing("c-1"), "first"));
                    caused.add(traces.mark(outgoing("c-1"), "second"));
                    caused.addAll(traces.mark(List.of(outgoing("c-1"), outgoing("c-2"))));
                },
                List.of(traced("first", "c-1", 1), traced("second", "c-1", 2), untraced("third", "c-2")));

        assertThat(spans.ended())
                .extracting(SpanData::getName, span -> span.getAttributes().get(ID), SpanData::getTraceId)
                .containsExactlyInAnyOrder(
                        tuple("process " + Topics.EXPERIENCES, "first", traceId(1)),
                        tuple("process " + Topics.EXPERIENCES, "second", traceId(2)));
        assertThat(caused)
                .extracting(CloudEvent::trace)
                .containsExactly(placeOf("first"), placeOf("second"), placeOf("second"), null);
        assertThat(EventTraces.current().isEmpty()).isTrue();
    }

    @Test
    void whatIsNotSampledIsNotRecorded() {
        var unsampled = untraced("first", "c-1");
        unsampled.headers().add("traceparent", bytes("00-" + traceId(1) + "-00000000000000aa-00"));

        process(events -> assertThat(EventTraces.current().isEmpty()).isTrue(), List.of(unsampled));

        assertThat(spans.ended()).isEmpty();
    }

    @Test
    void aFailureIsNotedByItsClass() {
        assertThatThrownBy(() -> process(
                        events -> {
                            throw new IllegalStateException("canary");
                        },
                        List.of(traced("first", "c-1", 1))))
                .hasMessage("canary");

        assertThat(spans.ended()).singleElement().satisfies(span -> {
            assertThat(span.getStatus()).isEqualTo(StatusData.error());
            assertThat(span.toString())
                    .contains("java.lang.IllegalStateException")
                    .doesNotContain("canary");
        });
    }

    @Test
    void whatIsNoIdIsInNoSpan() {
        var poison = new ConsumerRecord<>(Topics.EXPERIENCES, 0, 0, bytes("can ary"), bytes("canary"));
        poison.headers().add("ce_id", bytes("can ary"));
        poison.headers().add("traceparent", bytes(parent(1)));

        process(events -> {}, List.of(poison));

        assertThat(spans.ended()).singleElement().asString().doesNotContain("can ary", "canary");
    }

    private static void process(BatchHandler<Experience> handler, List<ConsumerRecord<byte[], byte[]>> records) {
        var plan = new TopicPlan("traces-test", List.of(Topics.EXPERIENCES), List.of());
        var meters = new ConsumerMeters(new SimpleMeterRegistry(), plan);
        var deadLetters = new DeadLetters(new KafkaClients(TopicLog.settings()), plan, meters);
        var polled = Map.of(new TopicPartition(Topics.EXPERIENCES, 0), records);
        new BatchPipeline<>(EventDecoder.ofIntake(Experience.class), handler, deadLetters)
                .process(new ConsumerRecords<>(polled, Map.of()));
    }

    private TraceContext placeOf(String eventId) {
        var span = spans.ended().stream()
                .filter(ended -> eventId.equals(ended.getAttributes().get(ID)))
                .findFirst()
                .orElseThrow();
        return new TraceContext("00-" + span.getTraceId() + "-" + span.getSpanId() + "-01", null);
    }

    private static ConsumerRecord<byte[], byte[]> traced(String id, String customer, int trace) {
        var record = untraced(id, customer);
        record.headers().add("traceparent", bytes(parent(trace)));
        return record;
    }

    private static ConsumerRecord<byte[], byte[]> untraced(String id, String customer) {
        var event = outgoing(id, customer).toRecord();
        var record = new ConsumerRecord<>(Topics.EXPERIENCES, 0, 0, event.key(), event.value());
        event.headers().forEach(record.headers()::add);
        return record;
    }

    private static CloudEvent outgoing(String customer) {
        return outgoing("out", customer);
    }

    private static CloudEvent outgoing(String id, String customer) {
        return CloudEvent.of(id, "/test", NOW, new Rated(customer, 1, "store", null, null, null, null, NOW, NOW));
    }

    private static String parent(int trace) {
        return "00-" + traceId(trace) + "-00000000000000aa-01";
    }

    private static String traceId(int trace) {
        return "0000000000000000000000000000000" + trace;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

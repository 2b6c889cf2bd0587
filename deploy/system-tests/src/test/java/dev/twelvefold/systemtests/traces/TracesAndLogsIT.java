package dev.twelvefold.systemtests.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.local.Service;
import dev.twelvefold.local.StackConfig;
import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.stack.Reply;
import dev.twelvefold.systemtests.stack.Stack;
import dev.twelvefold.systemtests.stack.StackOfItsOwn;
import dev.twelvefold.systemtests.telling.Wire;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people see who look for a fault: one trace over all services, and lines that name who and what, without their words. */
class TracesAndLogsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Collector COLLECTOR = Collector.start();
    private static final BrokerLog BROKER_LOG = BrokerLog.follow();

    @RegisterExtension
    static final StackOfItsOwn OWN = new StackOfItsOwn(TracesAndLogsIT::observed);

    private final Stack stack = OWN.stack();
    private final ServiceLogs logs = new ServiceLogs(stack);
    private final Canary canary = new Canary();
    private final String traceId = traceId();

    private static StackConfig observed(StackConfig config) {
        var observed = config;
        for (var service : Service.values()) {
            observed = observed.withEnvironment(
                    service,
                    Map.of(
                            "OTEL_EXPORTER_OTLP_ENDPOINT", COLLECTOR.url(),
                            "OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                            "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms",
                            "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true",
                            // As in the stack's other tests: a commit of offsets waits for the poll that is under way.
                            "MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_POLL_TIMEOUT", "50"));
        }
        return observed;
    }

    @AfterAll
    static void close() {
        COLLECTOR.close();
        BROKER_LOG.close();
    }

    @Test
    void fromThePostToTheLetterItIsOneTrace() {
        stack.feedback()
                .post("/api/v1/complaints", canary.complaint("traced"), "traceparent", parent(traceId))
                .requires(202);
        var caseId = caseOf("traced").required("caseId").textValue();
        var request = traceId();
        stack.recovery()
                .call("POST", "/api/v1/cases/" + caseId + "/claim", null)
                .requires(200);
        apologise(caseId, "traceparent", parent(request));
        await().atMost(PATIENCE)
                .until(() -> !stack.lettersTo(canary.word + "@example.com").isEmpty());

        var posted = one(span -> span.service().equals("feedback-service") && span.kind() == SpanKind.SPAN_KIND_SERVER);
        assertThat(posted.name()).isEqualTo("POST /api/v1/complaints");
        assertThat(posted.parentId()).isEqualTo("00000000000000aa");
        var sent = child(posted, "feedback-service", SpanKind.SPAN_KIND_PRODUCER, "send feedback.experiences.v1");
        var eventId = sent.attribute("messaging.message.id");
        child(sent, "feedback-service", SpanKind.SPAN_KIND_CONSUMER, "process feedback.experiences.v1");
        var hurt = child(sent, "recovery-service", SpanKind.SPAN_KIND_CONSUMER, "process feedback.experiences.v1");
        var folded =
                child(sent, "segmentation-service", SpanKind.SPAN_KIND_CONSUMER, "process feedback.experiences.v1");
        assertThat(List.of(hurt, folded)).allSatisfy(span -> assertThat(span.attributes())
                .containsEntry("messaging.system", "kafka")
                .containsEntry("messaging.operation.type", "process")
                .containsEntry("messaging.destination.name", "feedback.experiences.v1")
                .containsEntry("messaging.message.id", eventId)
                .containsEntry("cloudevents.event_id", eventId)
                .containsEntry("twelvefold.customer.id", "traced"));
        var changed = child(
                folded, "segmentation-service", SpanKind.SPAN_KIND_PRODUCER, "send segmentation.class-changes.v1");
        child(folded, "segmentation-service", SpanKind.SPAN_KIND_PRODUCER, "send segmentation.customers.v1");
        var told = child(
                changed, "recovery-service", SpanKind.SPAN_KIND_CONSUMER, "process segmentation.class-changes.v1");

        var opener = one(span -> span.kind() == SpanKind.SPAN_KIND_CONSUMER
                && span.attribute("twelvefold.case.id").equals(caseId));
        assertThat(opener).isIn(hurt, told);
        children(opener, "recovery-service", SpanKind.SPAN_KIND_PRODUCER, "send recovery.cases.v1");
        var letter = child(opener, "recovery-service", SpanKind.SPAN_KIND_CLIENT, "send letter");
        assertThat(letter.attribute("twelvefold.case.id")).isEqualTo(caseId);
        assertThat(letter.links()).containsExactly(request);
        var apologised = child(letter, "recovery-service", SpanKind.SPAN_KIND_PRODUCER, "send recovery.cases.v1");
        assertThat(apologised.attribute("cloudevents.event_type")).isEqualTo("dev.twelvefold.recovery.apology-sent.v1");

        var asked = await().atMost(PATIENCE).until(() -> COLLECTOR.trace(request), spans -> spans.stream()
                .anyMatch(span -> span.kind() == SpanKind.SPAN_KIND_SERVER));
        assertThat(asked)
                .filteredOn(span -> span.kind() == SpanKind.SPAN_KIND_SERVER)
                .singleElement()
                .satisfies(span -> assertThat(span.links()).containsExactly(traceId));
        assertThat(logs.lines(Service.RECOVERY, "Letter ")).anySatisfy(line -> {
            assertThat(line.at("/mdc/traceId").textValue()).isEqualTo(traceId);
            assertThat(line.at("/mdc/spanId").textValue()).isEqualTo(letter.spanId());
            assertThat(line.at("/mdc/customerId").textValue()).isEqualTo("traced");
        });
        assertThat(COLLECTOR.texts()).isNotEmpty().noneMatch(text -> text.contains(canary.word));
    }

    @Test
    void noLogHasACustomersWords() throws SQLException {
        execute("feedback", "ALTER TABLE feedback ADD CHECK (customer_id <> 'refused-row')");
        postEverything();
        stack.broker().publish(canary.poison());
        stack.broker().publish(List.of(canary.strangePayment(), tracedPoison()));
        var caseId = caseOf("wordy").required("caseId").textValue();
        writeEverything(caseId);
        writeWhatIsRefused(caseId);
        withoutDatabase();
        stack.progress().awaitRead("recovery-service", List.of("feedback.experiences.v1"));
        stack.progress().awaitQuiet();

        assertThat(logs.lines(Service.FEEDBACK, "Dead letter from feedback.experiences.v1"))
                .anySatisfy(
                        line -> assertThat(line.at("/mdc/customerId").asText()).isEqualTo("refused-row"))
                .anySatisfy(line -> {
                    assertThat(line.at("/mdc/eventId").asText()).isEqualTo("traced-poison");
                    assertThat(line.at("/mdc/customerId").asText()).isEqualTo("poisoned");
                    assertThat(line.at("/mdc/traceId").asText()).isEqualTo(traceId);
                    assertThat(line.at("/mdc/spanId").asText()).hasSize(16);
                });
        assertThat(logs.lines(Service.RECOVERY, "The payer says that what has no id"))
                .anySatisfy(line -> assertThat(line.at("/mdc/eventId").asText()).startsWith("strange-payment"));
        assertThat(logs.lines(Service.RECOVERY, "Letter ").toString()).contains("the mail server answers 550");
        for (var service : Service.values()) {
            assertThat(logs.lines(service))
                    .anySatisfy(
                            line -> assertThat(line.path("message").asText()).contains("could not handle a batch"));
        }
        assertThat(logs.files())
                .containsKey("postgres.log")
                .allSatisfy((name, text) -> assertThat(lineWith(text)).as(name).isEmpty());
        assertThat(BROKER_LOG.lines()).isNotEmpty().noneMatch(line -> line.contains(canary.word));
        assertThat(COLLECTOR.texts()).isNotEmpty().noneMatch(text -> text.contains(canary.word));
    }

    private List<String> lineWith(String text) {
        return text.lines().filter(line -> line.contains(canary.word)).toList();
    }

    /** As a defect of ours would: the server then says which row it refuses, with every word in it. */
    private void execute(String database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(stack.local().jdbcUrl(database), database, database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The only failure of a statement that is logged whole. */
    private void writeWhatIsRefused(String caseId) throws SQLException {
        execute("recovery", "ALTER TABLE timeline_entry ADD CONSTRAINT refused CHECK (false) NOT VALID");
        var note = Json.object().put("text", canary.word);
        stack.recovery().post("/api/v1/cases/" + caseId + "/notes", note).requires(500);
        execute("recovery", "ALTER TABLE timeline_entry DROP CONSTRAINT refused");
        assertThat(logs.lines(Service.RECOVERY, "The database refused a statement"))
                .singleElement()
                .satisfies(line -> assertThat(line.path("stackTrace").asText())
                        .contains("org.postgresql.util.PSQLException (SQLSTATE 23514)"));
    }

    private void postEverything() {
        var feedback = stack.feedback();
        feedback.post("/api/v1/complaints", canary.complaint("wordy")).requires(202);
        feedback.post("/api/v1/complaints", canary.complaint("refused-row")).requires(202);
        feedback.post("/api/v1/ratings", canary.rating("wordy"), "baggage", "word=" + canary.word)
                .requires(202);
        for (var body : canary.refused()) {
            var answer = feedback.call("POST", "/api/v1/ratings", body, "Content-Type", "application/json");
            assertThat(answer.status()).isEqualTo(400);
        }
        feedback.postBatch(canary.lines());
        feedback.post(
                "/api/v1/ratings", canary.rating("wordy"), "Idempotency-Key", canary.word, "traceparent", canary.word);
        feedback.get("/api/v1/feedback?kind=" + canary.word);
    }

    private void writeEverything(String caseId) {
        var words = Json.object().put("text", canary.word).put("dueAt", "2099-01-01T00:00:00Z");
        var recovery = stack.recovery();
        recovery.post("/api/v1/cases/" + caseId + "/promises", words).requires(200);
        recovery.post("/api/v1/cases/" + caseId + "/notes", Json.object().put("text", canary.word))
                .requires(200);
        recovery.post("/api/v1/cases/" + caseId + "/notes", Json.object().put(canary.word, canary.word));
        recovery.get("/api/v1/cases?assignee=" + canary.word);
        var letter = Json.object()
                .put("subject", canary.word)
                .put("body", canary.word)
                .put("to", canary.word + "@refused.invalid");
        recovery.post("/api/v1/cases/" + caseId + "/apology", letter).requires(200);
        apologise(caseId);
    }

    private void withoutDatabase() {
        stack.local().stopDatabase();
        stack.feedback()
                .post("/api/v1/complaints", canary.complaint("meanwhile"))
                .requires(202);
        stack.broker().publish(List.of(activity()));
        stack.feedback().post("/api/v1/ratings", canary.rating("meanwhile"), "Idempotency-Key", "k");
        stack.feedback().get("/api/v1/customers/meanwhile/feedback");
        for (var service : Service.values()) {
            await().atMost(PATIENCE).until(() -> stack.local().log(service).contains("could not handle a batch"));
        }
        stack.local().startDatabase();
    }

    private ProducerRecord<byte[], byte[]> activity() {
        return Wire.record(
                "customers.activities.v1",
                "inquired",
                "dev.twelvefold.customer.inquired.v1",
                "meanwhile",
                ("{\"customerId\": \"meanwhile\", \"subject\": \"" + canary.word + "\"}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private ProducerRecord<byte[], byte[]> tracedPoison() {
        var record = Wire.record(
                "feedback.experiences.v1",
                "traced-poison",
                "dev.twelvefold.feedback.rated.v1",
                "poisoned",
                canary.word.getBytes(StandardCharsets.UTF_8));
        record.headers().add("traceparent", parent(traceId).getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private JsonNode caseOf(String customer) {
        var found = new ArrayList<JsonNode>();
        await().atMost(PATIENCE).until(() -> {
            found.addAll(stack.recovery().list("/api/v1/cases?customerId=" + customer));
            return !found.isEmpty();
        });
        return found.get(0);
    }

    private Reply apologise(String caseId, String... headers) {
        return stack.recovery()
                .post("/api/v1/cases/" + caseId + "/apology", Json.object(), headers)
                .requires(200);
    }

    private Recorded one(Predicate<Recorded> which) {
        return await().atMost(PATIENCE)
                .until(() -> COLLECTOR.trace(traceId).stream().filter(which).toList(), spans -> spans.size() == 1)
                .get(0);
    }

    private Recorded child(Recorded parent, String service, SpanKind kind, String name) {
        return one(span -> span.isOf(service, kind, name) && span.parentId().equals(parent.spanId()));
    }

    private List<Recorded> children(Recorded parent, String service, SpanKind kind, String name) {
        return await().atMost(PATIENCE)
                .until(
                        () -> COLLECTOR.trace(traceId).stream()
                                .filter(span -> span.isOf(service, kind, name)
                                        && span.parentId().equals(parent.spanId()))
                                .toList(),
                        spans -> !spans.isEmpty());
    }

    private static String parent(String traceId) {
        return "00-" + traceId + "-00000000000000aa-01";
    }

    private static String traceId() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}

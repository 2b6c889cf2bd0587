package dev.twelvefold.systemtests.crash.recovery;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.crash.ServiceDatabase;
import dev.twelvefold.systemtests.stack.Api;
import dev.twelvefold.systemtests.stack.Stack;
import dev.twelvefold.systemtests.telling.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Recovery-service as customers, agents and other systems meet it. */
record Recovery(Stack stack, ServiceDatabase database) {
    static final String GROUP = "recovery-service";
    static final String CLASS_CHANGES = "segmentation.class-changes.v1";
    static final String CASES = "recovery.cases.v1";
    static final String REQUESTS = "recovery.compensations.v1";
    static final String ANSWERS = "recovery.compensation-outcomes.v1";
    static final Duration PATIENCE = Duration.ofSeconds(60);

    static Recovery of(Stack stack) {
        return new Recovery(stack, ServiceDatabase.of(stack, Service.RECOVERY));
    }

    /** As an agent. */
    Api api() {
        return stack.recovery();
    }

    /** Customers complain; returns when the service has taken note. No case opens before their class changes. */
    void complain(Collection<String> customers) {
        stack.broker().publish(customers.stream().map(Recovery::complaint).toList());
        stack.progress().awaitRead(GROUP, List.of(Wire.EXPERIENCES));
    }

    /** By that a case opens, as if at this instant. */
    void becomesExtreme(String customer, Instant at) {
        stack.broker().publish(List.of(change(customer, at)));
    }

    /** The id of the customer's case; waits until it is there. */
    String caseOf(String customer) {
        await("a case of " + customer).atMost(PATIENCE).until(() -> !cases(customer)
                .isEmpty());
        return theCase(customer).required("caseId").textValue();
    }

    /** The customer's only case, as it is now. */
    JsonNode theCase(String customer) {
        var cases = cases(customer);
        if (cases.size() != 1) {
            throw new AssertionError("not one case of %s: %s".formatted(customer, cases));
        }
        return cases.get(0);
    }

    /** The case's timeline as it is shown, all of it on one page. */
    JsonNode timeline(String customer) {
        return api().get("/api/v1/cases/" + caseOf(customer) + "/timeline?limit=200")
                .requires(200)
                .json();
    }

    /** What has happened to the case, in order. */
    List<String> story(String customer) {
        return timeline(customer)
                .required("items")
                .valueStream()
                .map(entry -> entry.required("kind").textValue())
                .toList();
    }

    private List<JsonNode> cases(String customer) {
        return api().list("/api/v1/cases?customerId=" + customer);
    }

    private static ProducerRecord<byte[], byte[]> complaint(String customer) {
        var data = Json.object()
                .put("customerId", customer)
                .put("category", "attitude")
                .put("severity", "high")
                .put("description", "Nobody listened.")
                .put("language", "en")
                .put("touchpoint", "store");
        data.putObject("contact").put("name", "An").put("email", customer + "@example.com");
        return record(Wire.EXPERIENCES, "feedback.complained.v1", complaintId(customer), customer, data);
    }

    private static ProducerRecord<byte[], byte[]> change(String customer, Instant at) {
        var data = Json.object()
                .put("customerId", customer)
                .put("to", "EXTREME")
                .put("at", at.truncatedTo(ChronoUnit.MICROS).toString())
                .put("treatment", "recover")
                .put("policyVersion", 1)
                .put("classVersion", 1)
                .put("causedBy", complaintId(customer));
        data.putArray("reasons");
        return record(CLASS_CHANGES, "segmentation.class-changed.v1", "change-" + customer, customer, data);
    }

    private static String complaintId(String customer) {
        return "complaint-" + customer;
    }

    private static ProducerRecord<byte[], byte[]> record(
            String topic, String type, String id, String customer, JsonNode data) {
        return Wire.record(
                topic, id, Wire.PREFIX + type, customer, data.toString().getBytes(StandardCharsets.UTF_8));
    }
}

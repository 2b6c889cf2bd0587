package dev.twelvefold.systemtests.telling;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.history.Activity;
import dev.twelvefold.systemtests.history.Event;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events as they travel. */
public final class Wire {
    public static final String PREFIX = "dev.twelvefold.";
    public static final String EXPERIENCES = "feedback.experiences.v1";
    public static final String ACTIVITIES = "customers.activities.v1";

    private Wire() {}

    public static String topic(Event event) {
        return event instanceof Activity ? ACTIVITIES : EXPERIENCES;
    }

    /** The body of a call, and the data of an event. */
    public static ObjectNode body(String customerId, Event event) {
        var body = Json.object()
                .put("customerId", customerId)
                .put("occurredAt", event.occurredAt().toString());
        event.describe(body);
        return body;
    }

    /** The event as another system publishes it. */
    public static ProducerRecord<byte[], byte[]> record(String id, String customerId, Event event) {
        var data = body(customerId, event).toString().getBytes(StandardCharsets.UTF_8);
        return record(topic(event), id, PREFIX + event.type(), customerId, data);
    }

    /** Any CloudEvent in binary mode, right or wrong; without a value where {@code data} is null. */
    public static ProducerRecord<byte[], byte[]> record(String topic, String id, String type, String key, byte[] data) {
        var record = new ProducerRecord<>(topic, bytes(key), data);
        var headers = record.headers();
        headers.add("ce_specversion", bytes("1.0"));
        headers.add("ce_id", bytes(id));
        headers.add("ce_source", bytes("/another-system"));
        headers.add("ce_type", bytes(type));
        headers.add(
                "ce_time", bytes(Instant.now().truncatedTo(ChronoUnit.MICROS).toString()));
        headers.add("ce_subject", bytes(key));
        headers.add("content-type", bytes("application/json"));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

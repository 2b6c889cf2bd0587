package dev.twelvefold.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Something that a customer did.
 *
 * @param id the {@code ce_id}, the same whenever the story is told from the same instant
 * @param receivedAt when the company took it in; null for the moment in which it is published
 * @param data as its schema asks for
 */
record Happening(String id, Kind kind, String customerId, Instant receivedAt, ObjectNode data) {
    /** A CloudEvent in binary mode. */
    ProducerRecord<byte[], byte[]> toRecord() {
        var record = new ProducerRecord<>(kind.topic(), bytes(customerId), bytes(data.toString()));
        headers().forEach((name, value) -> record.headers().add(name, bytes(value)));
        return record;
    }

    private Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_source", "/demo");
        headers.put("ce_type", "dev.twelvefold." + kind.type());
        headers.put("ce_subject", customerId);
        headers.put("content-type", "application/json");
        if (receivedAt != null) {
            headers.put("ce_time", receivedAt.toString());
        }
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

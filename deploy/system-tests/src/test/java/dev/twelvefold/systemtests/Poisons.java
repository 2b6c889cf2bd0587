package dev.twelvefold.systemtests;

import dev.twelvefold.systemtests.telling.Wire;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Records that break the contract, each in its own way; all in one partition, so that each has something behind it. */
final class Poisons {
    static final int PARTITION = 7;

    /** A header of the publisher's own, by which a record is found again. */
    static final String MARKER = "x-marker";

    private static final int NEARLY_THE_LARGEST = 1_000_000;

    private final String topic;
    private final String type;
    private final String otherType;
    private final String text;
    private final Map<String, ProducerRecord<byte[], byte[]>> records = new LinkedHashMap<>();

    private Poisons(String topic) {
        var experiences = topic.equals(Wire.EXPERIENCES);
        this.topic = topic;
        this.type = experiences ? "feedback.rated.v1" : "customer.inquired.v1";
        this.otherType = experiences ? "customer.inquired.v1" : "feedback.rated.v1";
        this.text = experiences ? "comment" : "subject";
    }

    /** By their markers, which are customers too. */
    static Map<String, ProducerRecord<byte[], byte[]>> of(String topic) {
        var poisons = new Poisons(topic);
        poisons.brokenData();
        poisons.brokenHeaders();
        return poisons.records;
    }

    static String marker(ProducerRecord<byte[], byte[]> record) {
        return new String(record.headers().lastHeader(MARKER).value(), StandardCharsets.UTF_8);
    }

    private void brokenData() {
        add("json", type, "{\"customerId\": ");
        add("two-values", type, "{}{}");
        add("array", type, "[]");
        add("nul", type, body("nul", "a\\u0000b"));
        add("surrogate", type, body("surrogate", "\\ud800"));
        add(
                "schema",
                type,
                body("schema", "x").replace("\"score\": 4", "\"score\": \"4\"").replace("\"x\"", "17"));
        add("no-customer", type, "{\"score\": 4, \"touchpoint\": \"store\"}");
        add("large", type, body("large", "x".repeat(NEARLY_THE_LARGEST)));
        add("null", type, null);
    }

    private void brokenHeaders() {
        add("unknown-type", "feedback.shouted.v1", body("unknown-type", "x"));
        add("other-topics-type", otherType, body("other-topics-type", "x"));
        add("wrong-key", type, body("somebody-else", "x"));
        add("no-id", type, body("no-id", "x")).headers().remove("ce_id");
        add("bad-id", type, body("bad-id", "x")).headers().remove("ce_id").add("ce_id", bytes("no id {}"));
        add("no-type", type, body("no-type", "x")).headers().remove("ce_type");
        add("no-version", type, body("no-version", "x")).headers().remove("ce_specversion");
    }

    private String body(String name, String words) {
        return "{\"customerId\": \"%s\", \"score\": 4, \"touchpoint\": \"store\", \"%s\": \"%s\"}"
                .formatted(customer(name), text, words);
    }

    private ProducerRecord<byte[], byte[]> add(String name, String ofType, String data) {
        var customer = customer(name);
        var right = Wire.record(
                topic, "poison:" + customer, Wire.PREFIX + ofType, customer, data == null ? null : bytes(data));
        var record = new ProducerRecord<>(topic, PARTITION, right.key(), right.value(), right.headers());
        record.headers().add(MARKER, bytes(customer));
        records.put(customer, record);
        return record;
    }

    private String customer(String name) {
        return "poison-" + name + "-" + text;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package dev.twelvefold.systemtests.stack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.systemtests.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record as a subscriber finds it on a topic. */
public record Published(ConsumerRecord<byte[], byte[]> record) {
    public String topic() {
        return record.topic();
    }

    public String key() {
        return text(record.key());
    }

    /** Null where there is none. */
    public byte[] value() {
        return record.value();
    }

    public JsonNode data() {
        return Json.parse(record.value());
    }

    public String id() {
        return header("ce_id");
    }

    public String type() {
        return header("ce_type");
    }

    /** The header's last value; null where there is none. */
    public String header(String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : text(header.value());
    }

    public Map<String, String> headers() {
        var headers = new TreeMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        return headers;
    }

    private static String text(byte[] utf8) {
        return utf8 == null ? null : new String(utf8, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "%s-%d@%d %s".formatted(record.topic(), record.partition(), record.offset(), headers());
    }
}

package dev.twelvefold.segmentation.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.messaging.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event that the service published.
 *
 * @param id its {@code ce_id}
 * @param customerId its key
 * @param data what it says
 */
record Published(String id, String customerId, JsonNode data) {
    static Published of(ConsumerRecord<byte[], byte[]> record) {
        var id = record.headers().lastHeader("ce_id").value();
        try {
            return new Published(text(id), text(record.key()), EventJson.parse(record.value()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long number(String field) {
        return data.required(field).longValue();
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}

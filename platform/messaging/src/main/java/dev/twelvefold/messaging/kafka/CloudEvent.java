package dev.twelvefold.messaging.kafka;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.EventType;
import dev.twelvefold.messaging.EventJson;
import dev.twelvefold.messaging.Instants;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * An event about one customer, ready to be published as CloudEvents 1.0 in binary mode.
 *
 * @param id {@code ce_id}: its identity for ever, {@code [A-Za-z0-9._:-]{1,64}}
 * @param type its type, which fixes the topic
 * @param source {@code ce_source}: the service that publishes it, for example {@code /feedback-service}
 * @param time {@code ce_time}, UTC
 * @param key the customer it is about
 * @param data its JSON, UTF-8
 * @param trace where in a recorded trace it came about; null where that is not recorded
 */
public record CloudEvent(
        String id, EventType type, String source, Instant time, String key, byte[] data, TraceContext trace) {
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String TIME = "ce_time";
    public static final String SUBJECT = "ce_subject";
    public static final String CONTENT_TYPE = "content-type";

    /** Extension attribute of what came in by REST: the authenticated client, who may read it back. */
    public static final String POSTED_BY = "ce_postedby";

    private static final byte[] VERSION_1 = bytes("1.0");
    private static final byte[] JSON = bytes("application/json");
    private static final Pattern IDENTITY = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    /** An event of no recorded trace. */
    public CloudEvent(String id, EventType type, String source, Instant time, String key, byte[] data) {
        this(id, type, source, time, key, data, null);
    }

    /** The event as it came about there; null for nowhere that is recorded. */
    public CloudEvent inTrace(TraceContext place) {
        return new CloudEvent(id, type, source, time, key, data, place);
    }

    /** An event of the given data. */
    public static CloudEvent of(String id, String source, Instant time, CustomerEvent data) {
        return new CloudEvent(id, EventType.of(data), source, time, data.customerId(), EventJson.write(data));
    }

    /** Whether a text can be a {@code ce_id}. */
    public static boolean isIdentity(String text) {
        return IDENTITY.matcher(text).matches();
    }

    /** The record that carries the event. */
    public ProducerRecord<byte[], byte[]> toRecord() {
        var record = new ProducerRecord<>(type.topic(), bytes(key), data);
        var headers = record.headers();
        headers.add(SPEC_VERSION, VERSION_1);
        add(headers, ID, id);
        add(headers, SOURCE, source);
        add(headers, TYPE, type.ceType());
        add(headers, TIME, Instants.text(time));
        headers.add(SUBJECT, record.key());
        headers.add(CONTENT_TYPE, JSON);
        return record;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package dev.twelvefold.messaging.consume;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.EventType;
import dev.twelvefold.messaging.EventJson;
import dev.twelvefold.messaging.Utf8;
import dev.twelvefold.messaging.fields.FieldReader;
import dev.twelvefold.messaging.fields.Texts;
import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.messaging.kafka.CloudEvent;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads CloudEvents in binary mode and holds them against the contract: identity, type listed for the topic, key equal to
 * {@code customerId}, data by its schema.
 *
 * @param <E> what the events of the topic have in common
 */
public final class EventDecoder<E extends CustomerEvent> {
    private final Class<E> family;
    private final DataReader reader;

    /** Reads the data of one event; refuses by {@link UnreadableException}. */
    @FunctionalInterface
    interface DataReader {
        CustomerEvent read(EventType type, JsonNode data, Instant publishedAt) throws UnreadableException;
    }

    private EventDecoder(Class<E> family, DataReader reader) {
        this.family = family;
        this.reader = reader;
    }

    /** For topics that anybody may publish to: data is checked field by field. */
    public static <E extends CustomerEvent> EventDecoder<E> ofIntake(Class<E> family) {
        return new EventDecoder<>(family, DataReaders::intake);
    }

    /** For topics that one of our services owns: data is mapped to its record. */
    public static <E extends CustomerEvent> EventDecoder<E> ofOwned(Class<E> family) {
        return new EventDecoder<>(family, DataReaders::owned);
    }

    /**
     * The event that a record carries.
     *
     * @throws UnreadableException when the record breaks the contract
     */
    public Received<E> decode(ConsumerRecord<byte[], byte[]> record) throws UnreadableException {
        requireSpecVersion(record);
        var id = identity(record);
        var type = type(record);
        var data = reader.read(type, json(record), publishedAt(record));
        requireKey(record, data);
        return new Received<>(id, family.cast(data), postedBy(record));
    }

    /** Null where nobody says so in a way that can be stored: the event is then as good as any that came in otherwise. */
    private static String postedBy(ConsumerRecord<byte[], byte[]> record) {
        return header(record, CloudEvent.POSTED_BY).filter(Texts::isStorable).orElse(null);
    }

    private static void requireSpecVersion(ConsumerRecord<byte[], byte[]> record) throws UnreadableException {
        var version = header(record, CloudEvent.SPEC_VERSION);
        if (!version.equals(Optional.of("1.0"))) {
            throw new UnreadableException(Flaw.ENVELOPE, "ce_specversion is not 1.0");
        }
    }

    private static String identity(ConsumerRecord<byte[], byte[]> record) throws UnreadableException {
        return header(record, CloudEvent.ID)
                .filter(CloudEvent::isIdentity)
                .orElseThrow(() -> new UnreadableException(Flaw.ENVELOPE, "ce_id is missing or malformed"));
    }

    private static EventType type(ConsumerRecord<byte[], byte[]> record) throws UnreadableException {
        return header(record, CloudEvent.TYPE)
                .flatMap(EventType::ofCeType)
                .filter(type -> type.topic().equals(record.topic()))
                .orElseThrow(() ->
                        new UnreadableException(Flaw.ENVELOPE, "ce_type is missing or not listed for this topic"));
    }

    private static JsonNode json(ConsumerRecord<byte[], byte[]> record) throws UnreadableException {
        if (record.value() == null) {
            throw new UnreadableException(Flaw.DATA, "no data");
        }
        try {
            return EventJson.parse(record.value());
        } catch (IOException e) {
            throw new UnreadableException(Flaw.DATA, "data is not one JSON value");
        }
    }

    /** The event's own time where it has one, else the record's: the same whenever the record is read again. */
    private static Instant publishedAt(ConsumerRecord<byte[], byte[]> record) {
        return header(record, CloudEvent.TIME)
                .flatMap(Times::parse)
                .orElseGet(() -> Instant.ofEpochMilli(record.timestamp()));
    }

    private static void requireKey(ConsumerRecord<byte[], byte[]> record, CustomerEvent data)
            throws UnreadableException {
        var customerId = data.customerId();
        if (customerId == null || !FieldReader.isCustomerId(customerId)) {
            throw new UnreadableException(Flaw.KEY, "customerId is missing or malformed");
        }
        if (!Optional.of(customerId).equals(text(record.key()))) {
            throw new UnreadableException(Flaw.KEY, "the key is not the customerId");
        }
    }

    private static Optional<String> header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? Optional.empty() : text(header.value());
    }

    private static Optional<String> text(byte[] utf8) {
        if (utf8 == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Utf8.strictly(utf8));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}

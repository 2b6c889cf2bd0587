package dev.twelvefold.messaging;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * JSON as it travels: read strictly (one value, no repeated names, exact decimals), written plainly (RFC 3339 times, decimals
 * without exponent).
 */
public final class EventJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(Instant.class, new InstantWriter()))
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** Of what this has written: names are not repeated there. */
    private static final ObjectReader OWN = MAPPER.reader().without(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private EventJson() {}

    /**
     * Parses exactly one JSON value.
     *
     * @throws IOException when the bytes are not one well-formed JSON value in UTF-8
     */
    public static JsonNode parse(byte[] json) throws IOException {
        try {
            // Given bytes, Jackson guesses UTF-16 and UTF-32, and takes overlong forms and encoded surrogates.
            var tree = MAPPER.readTree(Utf8.strictly(json));
            if (tree == null || tree.isMissingNode()) {
                throw new IOException("no JSON value");
            }
            return tree;
        } catch (NumberFormatException e) {
            // Jackson lets it through for an exponent that no BigDecimal can hold.
            throw new IOException("a number out of all bounds", e);
        }
    }

    /**
     * Maps a tree to a record; unknown fields are ignored.
     *
     * @throws JsonProcessingException when the tree does not fit the record
     */
    public static <T> T map(JsonNode tree, Class<T> type) throws JsonProcessingException {
        return MAPPER.treeToValue(tree, type);
    }

    /**
     * Reads what {@link #text} has written.
     *
     * @throws UncheckedIOException when it is something else
     */
    public static <T> T read(String json, TypeReference<T> type) {
        return read(json, MAPPER.constructType(type));
    }

    /** As {@link #read(String, TypeReference)}. */
    public static <T> T read(String json, Class<T> type) {
        return read(json, MAPPER.constructType(type));
    }

    private static <T> T read(String json, JavaType type) {
        try {
            return OWN.forType(type).readValue(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Not the JSON of " + type, e);
        }
    }

    /** The bytes of a record as they are published. */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("No JSON for " + value.getClass(), e);
        }
    }

    /** The text of a record as it is kept in a column of type {@code jsonb}. */
    public static String text(Object value) {
        return new String(write(value), StandardCharsets.UTF_8);
    }

    /**
     * Parses the text of exactly one JSON value.
     *
     * @throws IOException when it is none
     */
    public static JsonNode parse(String json) throws IOException {
        return parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private static final class InstantWriter extends StdScalarSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        InstantWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(Instants.text(value));
        }
    }
}

package dev.twelvefold.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.twelvefold.messaging.fields.Texts;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A place in an ordered list: the key of the last item seen. Clients pass it on as an opaque text.
 *
 * @param key the parts of the item's key, in the order of the list
 */
public record Cursor(List<String> key) {
    static final String RULE = "must be a cursor that this list gave out";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public Cursor {
        key = List.copyOf(key);
    }

    /** A cursor behind the item with this key. */
    public static Cursor behind(String... key) {
        return new Cursor(List.of(key));
    }

    /**
     * The cursor that a client sent.
     *
     * @param parts how many parts the key of this list has
     * @return empty for the first page (null)
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is none that this list gave out
     */
    public static Optional<Cursor> parse(String text, int parts) {
        return text == null ? Optional.empty() : Optional.of(read(text, parts).orElseThrow(Cursor::refused));
    }

    /**
     * The cursor that a text stands for.
     *
     * @param parts how many parts the key of this list has
     * @return empty when it is none that this list gave out
     */
    public static Optional<Cursor> read(String text, int parts) {
        try {
            var key = JSON.readValue(Base64.getUrlDecoder().decode(text), String[].class);
            return Optional.of(checked(key, parts));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The opaque text. */
    public String encoded() {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(key));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list of strings has JSON", e);
        }
    }

    /** The refusal of a cursor whose parts make no sense in this list. */
    public static RuntimeException refused() {
        return Query.refused("cursor", RULE);
    }

    private static Cursor checked(String[] key, int parts) {
        if (key == null || key.length != parts || !Arrays.stream(key).allMatch(Cursor::isPart)) {
            throw new IllegalArgumentException("not of this list");
        }
        return behind(key);
    }

    /** A part goes into a query, where a text that cannot be stored would be an error of the database. */
    private static boolean isPart(String part) {
        return part != null && Texts.isStorable(part);
    }
}

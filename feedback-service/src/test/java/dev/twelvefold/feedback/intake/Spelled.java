package dev.twelvefold.feedback.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.twelvefold.messaging.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A value of a field.
 *
 * @param json as a client spells it
 * @param meant as it is published, by the rules of the contract
 */
record Spelled(String json, JsonNode meant) {
    /** A string, which is published as another one where the contract says so. */
    static Spelled text(String text, String meant, boolean escaped) {
        return new Spelled(quoted(text, escaped), TextNode.valueOf(meant));
    }

    /** A value other than a string. */
    static Spelled plain(String json, String meant) {
        try {
            return new Spelled(json, EventJson.parse(meant.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JSON string; {@code escaped} spells every character as its number, else only those that must be. */
    static String quoted(String text, boolean escaped) {
        var json = new StringBuilder("\"");
        text.chars().forEach(unit -> append(json, (char) unit, escaped));
        return json.append('"').toString();
    }

    private static void append(StringBuilder json, char unit, boolean escaped) {
        if (escaped || unit < ' ' || unit == '"' || unit == '\\') {
            json.append("\\u%04x".formatted((int) unit));
        } else {
            json.append(unit);
        }
    }
}

package dev.twelvefold.contracts.asyncapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.twelvefold.contracts.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The document that describes the topics. */
final class AsyncApi {
    static final JsonNode DOCUMENT = read();

    private AsyncApi() {}

    /** What a part refers to, or the part itself when it is no reference. */
    static JsonNode resolved(JsonNode part) {
        return part.has("$ref") ? target(part.path("$ref").textValue()) : part;
    }

    /** What a reference points at, in this document or in a file beside it; missing when it points at nothing. */
    static JsonNode target(String reference) {
        if (reference.startsWith("#")) {
            return DOCUMENT.at(reference.substring(1));
        }
        var resource = reference.startsWith("./") ? reference.substring(1) : reference;
        return Resources.class.getResource(resource) == null ? MissingNode.getInstance() : Resources.json(resource);
    }

    /** Every reference of the document. */
    static List<String> references() {
        return DOCUMENT.findValuesAsText("$ref");
    }

    /** The names of an object's fields, in order. */
    static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode read() {
        try (var in = Resources.url("/asyncapi.yaml").openStream()) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

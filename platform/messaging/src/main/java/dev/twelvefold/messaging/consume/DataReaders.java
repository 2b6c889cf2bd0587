package dev.twelvefold.messaging.consume;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.EventType;
import dev.twelvefold.messaging.EventJson;
import dev.twelvefold.messaging.fields.EventBodies;
import dev.twelvefold.messaging.fields.FieldError;
import dev.twelvefold.messaging.fields.FieldReader;
import dev.twelvefold.messaging.fields.Moments;
import dev.twelvefold.messaging.fields.Texts;
import java.time.Instant;
import java.util.stream.Collectors;

/** The two ways of reading data. */
final class DataReaders {
    private DataReaders() {}

    static CustomerEvent intake(EventType type, JsonNode data, Instant publishedAt) throws UnreadableException {
        var fields = FieldReader.of(data);
        var event = new EventBodies(Moments.ofEvent(publishedAt), false).read(type, fields);
        if (!fields.isClean()) {
            throw new UnreadableException(
                    Flaw.DATA,
                    fields.errors().stream()
                            .map(DataReaders::described)
                            .collect(Collectors.joining("; ", "data breaks the schema: ", "")));
        }
        return event;
    }

    static CustomerEvent owned(EventType type, JsonNode data, Instant publishedAt) throws UnreadableException {
        requireStorable(data);
        try {
            return EventJson.map(data, type.data());
        } catch (JsonProcessingException e) {
            throw new UnreadableException(Flaw.DATA, "data breaks the schema: " + place(e) + " is not what it must be");
        }
    }

    /** Jackson's message would quote the text that it does not understand. */
    private static String place(JsonProcessingException failure) {
        return failure instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                        .collect(Collectors.joining())
                : "";
    }

    private static void requireStorable(JsonNode node) throws UnreadableException {
        if (node.isTextual() && !Texts.isStorable(node.textValue())) {
            throw new UnreadableException(Flaw.DATA, "text that a database cannot hold");
        }
        for (var child : node) {
            requireStorable(child);
        }
    }

    private static String described(FieldError error) {
        return error.pointer() + " " + error.detail();
    }
}

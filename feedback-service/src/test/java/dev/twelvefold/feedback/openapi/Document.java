package dev.twelvefold.feedback.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.twelvefold.feedback.Api;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The API description as the running service gives it. */
final class Document {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig FORMATS_COUNT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode root;

    private Document(JsonNode root) {
        this.root = root;
    }

    static Document served() throws IOException {
        return new Document(
                JSON.readTree(Api.as("agent").get("/q/openapi?format=json").asByteArray()));
    }

    /** Every status of every operation, as {@code postRating 202}. */
    Set<String> answers() {
        return operations()
                .flatMap(operation -> names(operation.get("responses"))
                        .map(status -> operation.get("operationId").textValue() + " " + status))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** An operation's answer with a status; null when it is not documented. */
    JsonNode answer(String operationId, int status) {
        var answers = operations()
                .filter(operation -> operation.get("operationId").textValue().equals(operationId))
                .findFirst()
                .orElseThrow()
                .get("responses");
        return resolved(answers.get(String.valueOf(status)));
    }

    /** The node, or what it refers to. */
    JsonNode resolved(JsonNode node) {
        return node != null && node.has("$ref")
                ? resolved(root.at(node.get("$ref").textValue().substring(1)))
                : node;
    }

    /** What is wrong with the value by a schema of this document, whose references lead into the whole of it. */
    Set<String> faults(JsonNode schema, JsonNode value) {
        var whole = (ObjectNode) root.deepCopy();
        whole.set("allOf", JSON.createArrayNode().add(schema));
        return SCHEMAS.getSchema(whole, FORMATS_COUNT).validate(value).stream()
                .map(ValidationMessage::getMessage)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<JsonNode> operations() {
        return StreamSupport.stream(root.get("paths").spliterator(), false)
                .flatMap(path -> StreamSupport.stream(path.spliterator(), false))
                .filter(operation -> operation.has("operationId"));
    }

    static Stream<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey);
    }
}

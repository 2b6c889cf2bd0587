package dev.twelvefold.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.regex.RegularExpression;
import java.util.List;
import java.util.regex.Pattern;

/** Validation by JSON Schema, formats included. */
public final class Schemas {
    private Schemas() {}

    /** What is wrong with a value by a 2020-12 schema; empty when nothing is. */
    public static List<String> errors(JsonNode schema, JsonNode value) {
        return errors(schema, value, VersionFlag.V202012);
    }

    /** What is wrong with a value by a schema of the given draft. */
    public static List<String> errors(JsonNode schema, JsonNode value, VersionFlag draft) {
        var config = SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(true)
                .regularExpressionFactory(Schemas::expression)
                .build();
        return JsonSchemaFactory.getInstance(draft).getSchema(schema, config).validate(value).stream()
                .map(ValidationMessage::toString)
                .toList();
    }

    /** In JSON Schema a final dollar is the end of the text; in Java it also matches before a last line break. */
    private static RegularExpression expression(String regex) {
        var strict = regex.endsWith("$") ? regex.substring(0, regex.length() - 1) + "\\z" : regex;
        var pattern = Pattern.compile(strict);
        return text -> pattern.matcher(text).find();
    }
}

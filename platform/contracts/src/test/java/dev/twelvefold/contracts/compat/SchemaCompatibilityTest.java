package dev.twelvefold.contracts.compat;

import static dev.twelvefold.contracts.Resources.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of the check, by a change that breaks just it. */
class SchemaCompatibilityTest {
    private static final String RELEASED = """
            {"$id": "s", "type": "object", "required": ["id", "score"],
             "properties": {
               "id": {"type": "string", "minLength": 1, "maxLength": 64, "pattern": "^[a-z]+$", "not": {"enum": ["x"]}},
               "score": {"description": "1 to 5", "type": "integer", "minimum": 1, "maximum": 5},
               "amount": {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 100},
               "channel": {"type": "string", "enum": ["web", "app"]},
               "kind": {"const": "k", "default": "k"},
               "at": {"type": ["string", "null"], "format": "date-time"},
               "parts": {"type": "array", "minItems": 1, "maxItems": 9, "items": {"description": "one", "$ref": "#/$defs/part"}}},
             "$defs": {"part": {"type": "object", "required": ["rule"], "properties": {"rule": {"type": "string"}}}}}
            """;

    @Test
    void theSameSchemaBreaksNothing() {
        assertThat(SchemaCompatibility.breaks(parsed(RELEASED), parsed(RELEASED)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /properties               | fresh       | {"type": "string"}
            /$defs/part/properties    | fresh       | {"type": ["string", "null"], "enum": ["a", null]}
            /properties/score         | description | "other words"
            /properties/score         | title       | "Score"
            /properties/parts/items   | description | "other words"
            /properties/score         | maximum     | 5.0
            /                         | required    | ["score", "id"]
            """)
    void isFree(String at, String keyword, String value) {
        assertThat(SchemaCompatibility.breaks(parsed(RELEASED), changed(at, keyword, value)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /                       | required         | ["id"]               | /: "score" is no longer required
            /                       | required         | ["id","score","at"]  | /: "at" is newly required
            /                       | $id              | "t"                  | /: $id changed from "s" to "t"
            /properties             | channel          |                      | /: property channel is gone
            /properties/score       | type             | "number"             | /score: type number is newly allowed
            /properties/score       | type             | ["integer","string"] | /score: type string is newly allowed
            /properties/score       | type             | ["integer","null"]   | /score: null is newly allowed
            /properties/score       | type             |                      | /score: type integer is no longer allowed
            /properties/at          | type             | "string"             | /at: type null is no longer allowed
            /properties/channel     | enum             | ["web","app","fax"]  | /channel: enum value "fax" was added
            /properties/channel     | enum             | ["web","app",null]   | /channel: enum value null was added
            /properties/channel     | enum             | ["web"]              | /channel: enum value "app" was removed
            /properties/channel     | enum             |                      | /channel: enum was dropped
            /properties/id          | enum             | ["a"]                | /id: enum was added
            /properties/score       | maximum          | 6                    | /score: maximum 5 became 6: loosened
            /properties/score       | maximum          | 4                    | /score: maximum 5 became 4: tightened
            /properties/score       | maximum          |                      | /score: maximum was dropped: loosened
            /properties/score       | minimum          | 0                    | /score: minimum 1 became 0: loosened
            /properties/score       | minimum          | 2                    | /score: minimum 1 became 2: tightened
            /properties/id          | minLength        | 0                    | /id: minLength 1 became 0: loosened
            /properties/id          | maxLength        | 65                   | /id: maxLength 64 became 65: loosened
            /properties/amount      | exclusiveMinimum | -1                   | /amount: exclusiveMinimum 0 became -1: loosened
            /properties/amount      | exclusiveMaximum | 101                  | /amount: exclusiveMaximum 100 became 101: loosened
            /properties/amount      | maximum          | 7                    | /amount: maximum was added: tightened
            /properties/parts       | minItems         | 0                    | /parts: minItems 1 became 0: loosened
            /properties/parts       | maxItems         | 10                   | /parts: maxItems 9 became 10: loosened
            /properties/parts       | items            |                      | /parts: items changed from {"description":"one","$ref":"#/$defs/part"} to null
            /properties/id          | pattern          | "^[a-z]*$"           | /id: pattern changed from "^[a-z]+$" to "^[a-z]*$"
            /properties/id          | not              |                      | /id: not changed from {"enum":["x"]} to null
            /properties/at          | format           |                      | /at: format changed from "date-time" to null
            /properties/kind        | const            | "l"                  | /kind: const changed from "k" to "l"
            /properties/kind        | default          | "l"                  | /kind: default changed from "k" to "l"
            /$defs/part/properties  | rule             |                      | /parts/*: property rule is gone
            /$defs/part             | required         | []                   | /parts/*: "rule" is no longer required
            """)
    void breaksAReader(String at, String keyword, String value, String complaint) {
        assertThat(SchemaCompatibility.breaks(parsed(RELEASED), changed(at, keyword, value)))
                .contains(complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /                       | additionalProperties | false               | /additionalProperties
            /properties/id          | anyOf                | []                  | /properties/id/anyOf
            /properties             | fresh                | {"if": {}}          | /properties/fresh/if
            /properties             | fresh                | true                | /properties/fresh
            /properties             | fresh                | {"$ref": "o.json"}  | /properties/fresh/$ref
            /properties/parts/items | minProperties        | 1                   | /properties/parts/items/minProperties
            /properties/parts/items | pattern              | "a"                 | /properties/parts/items/pattern
            /$defs/part             | dependentRequired    | {}                  | /$defs/part/dependentRequired
            """)
    void whatTheCheckDoesNotUnderstandIsNotLetThrough(String at, String keyword, String value, String place) {
        var released = parsed(RELEASED);
        var odd = changed(at, keyword, value);

        assertThat(SchemaCompatibility.breaks(released, odd)).anyMatch(complaint -> complaint.startsWith(place + ":"));
        assertThat(SchemaCompatibility.breaks(odd, odd)).isNotEmpty();
    }

    private static ObjectNode changed(String at, String keyword, String value) {
        var schema = (ObjectNode) parsed(RELEASED);
        var part = at.equals("/") ? schema : (ObjectNode) schema.at(at);
        if (value == null) {
            part.remove(keyword);
        } else {
            part.set(keyword, parsed(value));
        }
        return schema;
    }
}

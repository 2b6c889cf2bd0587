package dev.twelvefold.messaging.fields;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.messaging.EventJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;

/** Valid in, equal out; invalid in, the right pointer. */
class FieldReaderTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Property
    void aStorableTextArrivesInNfc(@ForAll @StringLength(max = 20) String text) {
        var fields = with(NODES.textNode(text));
        var read = fields.text("field", Need.REQUIRED, 0, 1_000);

        if (Texts.isStorable(text)) {
            assertThat(read).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
            assertThat(fields.isClean()).isTrue();
        } else {
            refused(fields, read);
        }
    }

    @Property
    void aTextIsMeasuredInCodePoints(@ForAll @StringLength(max = 12) String text) {
        Assume.that(Texts.isStorable(text));
        var length = Texts.length(Texts.normalised(text));
        var fields = with(NODES.textNode(text));

        var read = fields.text("field", Need.REQUIRED, 3, 8);

        if (length >= 3 && length <= 8) {
            assertThat(read).isNotNull();
        } else {
            refused(fields, read);
        }
    }

    @Property
    void aWholeNumberInBoundsArrives(@ForAll int number) {
        var fields = with(NODES.numberNode(number));
        var read = fields.integer("field", Need.REQUIRED, -1_000, 1_000);

        if (number >= -1_000 && number <= 1_000) {
            assertThat(read).isEqualTo(number);
            assertThat(fields.isClean()).isTrue();
        } else {
            refused(fields, read);
        }
    }

    @Property
    void aDecimalIsAWholeNumberWhenItHasNoFraction(
            @ForAll @BigRange(min = "-2000", max = "2000") @Scale(1) BigDecimal number) {
        var fields = with(NODES.numberNode(number));
        var read = fields.integer("field", Need.REQUIRED, 1, 5);

        if (List.of("1.0", "2.0", "3.0", "4.0", "5.0").contains(number.toPlainString())) {
            assertThat(read).isEqualTo(number.intValueExact());
        } else {
            refused(fields, read);
        }
    }

    @Property
    void anAmountArrivesWithItsValue(
            @ForAll @BigRange(min = "0.0001", max = "999999999999999.9999") @Scale(4) BigDecimal amount) {
        assertThat(with(NODES.numberNode(amount)).amount("field", Need.REQUIRED))
                .isEqualByComparingTo(amount);
    }

    @Property
    void anInstantArrivesToTheMicrosecond(@ForAll Instant instant) {
        Assume.that(instant.isAfter(Instant.parse("0001-01-01T00:00:00Z")));
        Assume.that(instant.isBefore(Instant.parse("9999-12-31T00:00:00Z")));

        assertThat(with(NODES.textNode(instant.toString())).instant("field", Need.REQUIRED))
                .isEqualTo(Times.cut(instant));
    }

    @Property
    void constantsAreReadByTheirWireNames(@ForAll Severity severity) {
        assertThat(with(NODES.textNode(severity.wire())).oneOf("field", Need.REQUIRED, Severity.class))
                .isEqualTo(severity);
        var shouting = with(NODES.textNode(severity.name()));
        refused(shouting, shouting.oneOf("field", Need.REQUIRED, Severity.class));
    }

    @Property
    void customerIdsAndSlugsArriveAsTheyAre(@ForAll("customerIds") String id, @ForAll("slugs") String slug) {
        Assume.that(!id.equals(".") && !id.equals(".."));

        assertThat(with(NODES.textNode(id)).customerId("field")).isEqualTo(id);
        assertThat(with(NODES.textNode(slug)).slug("field", Need.REQUIRED)).isEqualTo(slug);
    }

    @Provide
    Arbitrary<String> customerIds() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .numeric()
                .withChars("._:@+-")
                .ofMinLength(1)
                .ofMaxLength(64);
    }

    @Provide
    Arbitrary<String> slugs() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(64);
    }

    /** A value of a wrong type is refused by every rule, at its own pointer and nowhere else. */
    @Property
    void wrongTypesAreRefused(@ForAll("notTexts") JsonNode value) {
        List<Consumer<FieldReader>> rules = List.of(
                f -> f.customerId("field"),
                f -> f.slug("field", Need.OPTIONAL),
                f -> f.text("field", Need.OPTIONAL, 0, 10),
                f -> f.oneOf("field", Need.OPTIONAL, Severity.class),
                f -> f.currency("field", Need.OPTIONAL),
                f -> f.language("field", Need.OPTIONAL),
                f -> f.instant("field", Need.OPTIONAL),
                f -> f.constant("field", Need.OPTIONAL, "x"));

        assertThat(rules).allSatisfy(rule -> {
            var fields = with(value);
            rule.accept(fields);
            refused(fields, null);
        });
    }

    @Provide
    Arbitrary<JsonNode> notTexts() {
        return Arbitraries.of(
                NODES.nullNode(), NODES.numberNode(1), NODES.booleanNode(true), NODES.arrayNode(), NODES.objectNode());
    }

    /** Names of any shape are told back as one JSON Pointer, RFC 6901. */
    @Property
    void unknownFieldsAreRefusedByTheirPointer(@ForAll @StringLength(min = 1, max = 20) String name) {
        Assume.that(Texts.isStorable(name));
        var object = NODES.objectNode().put(name, 1);
        var fields = FieldReader.of(object);
        fields.refuseUnknown();

        assertThat(fields.errors()).hasSize(1);
        assertThat(object.at(fields.errors().get(0).pointer()).intValue()).isEqualTo(1);
    }

    @Property
    void nestedFieldsAreRefusedByTheirWholePointer(@ForAll @AlphaChars @StringLength(min = 1, max = 9) String name) {
        var fields =
                FieldReader.of(NODES.objectNode().set("a/b", NODES.objectNode().put(name, 1)));

        fields.object("a/b", Need.REQUIRED, true, nested -> "read");

        assertThat(fields.errors()).extracting(FieldError::pointer).containsExactly("/a~1b/" + name);
    }

    @Example
    void everyErrorIsFoundInTheOrderOfReading() throws IOException {
        var fields = parse("{\"score\":\"5\",\"more\":1,\"contact\":{\"x\":1},\"flag\":\"true\"}");

        fields.customerId("customerId");
        fields.integer("score", Need.REQUIRED, 1, 5);
        fields.bool("flag", Need.OPTIONAL);
        fields.object("contact", Need.OPTIONAL, true, contact -> null);
        fields.refuse("rule", "of several fields");
        fields.refuseUnknown();

        assertThat(fields.errors())
                .extracting(FieldError::pointer)
                .containsExactly("/customerId", "/score", "/flag", "/contact/x", "/rule", "/more");
    }

    @Example
    void whatIsNoObjectIsOneErrorWhateverIsReadOfIt() throws IOException {
        var fields = parse("[1]");

        fields.customerId("customerId");
        fields.refuseUnknown();

        assertThat(fields.errors()).extracting(FieldError::pointer).containsExactly("");
    }

    @Example
    void optionalFieldsMayBeAbsentAndRequiredMayNot() throws IOException {
        var fields = parse("{}");

        assertThat(fields.text("a", Need.OPTIONAL, 1, 5)).isNull();
        assertThat(fields.isClean()).isTrue();
        assertThat(fields.text("b", Need.REQUIRED, 0, 5)).isNull();
        assertThat(fields.errors()).containsExactly(new FieldError("/b", "is required"));
    }

    @Example
    void namesThatCannotBeSentBackAreMadeFit() {
        var fields = FieldReader.of(NODES.objectNode().put("\uD800", 1).put("n".repeat(5_000), 1));
        fields.refuseUnknown();

        assertThat(fields.errors()).extracting(FieldError::pointer).containsExactly("/\uFFFD", "/" + "n".repeat(128));
    }

    @Example
    void languagesAreBcp47() {
        for (var tag : List.of("vi", "en-GB", "zh-Hant-TW", "de-1996", "x-own", Locale.CANADA.toLanguageTag())) {
            assertThat(with(NODES.textNode(tag)).language("field", Need.REQUIRED))
                    .isEqualTo(tag);
        }
        for (var tag : List.of("", "e", "en_GB", "en GB", "en-", "a".repeat(65), "vi\u0000")) {
            var fields = with(NODES.textNode(tag));
            refused(fields, fields.language("field", Need.REQUIRED));
        }
    }

    private static void refused(FieldReader fields, Object read) {
        assertThat(read).isNull();
        assertThat(fields.errors()).extracting(FieldError::pointer).containsExactly("/field");
    }

    private static FieldReader with(JsonNode value) {
        return FieldReader.of(NODES.objectNode().set("field", value));
    }

    private static FieldReader parse(String json) throws IOException {
        return FieldReader.of(EventJson.parse(json.getBytes(StandardCharsets.UTF_8)));
    }
}

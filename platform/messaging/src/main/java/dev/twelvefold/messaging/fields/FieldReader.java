package dev.twelvefold.messaging.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads the fields of a JSON object by the rules of the contract and collects every error on the way, so that a caller learns
 * all of them at once. A method answers null where the field is absent or refused.
 *
 * <p>Not safe for use by several threads.
 */
public final class FieldReader {
    /** What {@link #isCustomerId} holds a text to, for people. */
    public static final String CUSTOMER_ID_RULE = "must be 1 to 64 of A-Z a-z 0-9 . _ : @ + - and not . or ..";

    /** What {@link #isSlug} holds a text to, for people. */
    public static final String SLUG_RULE = "must be a slug: 1 to 64 of a-z 0-9 -, not starting with -";

    private static final Pattern CUSTOMER_ID = Pattern.compile("[A-Za-z0-9._:@+-]{1,64}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final JsonNode object;
    private final String path;
    private final List<FieldError> errors;
    private final Set<String> known = new HashSet<>();
    private Transcript transcript;

    private FieldReader(JsonNode object, String path, List<FieldError> errors, Transcript transcript) {
        this.object = object;
        this.path = path;
        this.errors = errors;
        this.transcript = transcript;
    }

    /** A reader of a whole value; one that is no object is an error by itself. */
    public static FieldReader of(JsonNode value) {
        var reader = new FieldReader(value, "", new ArrayList<>(), null);
        if (!value.isObject()) {
            reader.errors.add(new FieldError("", "must be a JSON object"));
        }
        return reader;
    }

    /** From now on notes every value that is accepted, as it was normalised; what is read before is not noted. */
    public void noteInto(Transcript values) {
        transcript = values;
    }

    /** Errors found so far, in the order of reading. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** Whether nothing was refused so far. */
    public boolean isClean() {
        return errors.isEmpty();
    }

    /** Names of the fields that are there, in the order of the text. */
    public List<String> names() {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Takes fields as they are, without a look at them: what a client got from us, and sends back. */
    public void pass(String... fields) {
        known.addAll(List.of(fields));
    }

    /** Adds an error that only a rule over several fields can find. */
    public void refuse(String field, String detail) {
        errors.add(new FieldError(path + "/" + FieldError.part(field), detail));
    }

    /** Refuses every field that was not read by now. */
    public void refuseUnknown() {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                refuse(name, "is not known here");
            }
        });
    }

    /** A customer id: {@code [A-Za-z0-9._:@+-]{1,64}}, neither {@code .} nor {@code ..}. */
    public String customerId(String field) {
        var id = string(field, Need.REQUIRED);
        if (id != null && !isCustomerId(id)) {
            refuse(field, CUSTOMER_ID_RULE);
            return null;
        }
        return noted(field, id);
    }

    /** Whether a text is a customer id. */
    public static boolean isCustomerId(String text) {
        return CUSTOMER_ID.matcher(text).matches() && !text.equals(".") && !text.equals("..");
    }

    /** A slug: {@code [a-z0-9][a-z0-9-]{0,63}}. */
    public String slug(String field, Need need) {
        var slug = string(field, need);
        if (slug != null && !isSlug(slug)) {
            refuse(field, SLUG_RULE);
            return null;
        }
        return noted(field, slug);
    }

    /** Whether a text is a slug. */
    public static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    /** A text in NFC of {@code min} to {@code max} code points, without U+0000 and lone surrogates. */
    public String text(String field, Need need, int min, int max) {
        var raw = string(field, need);
        if (raw == null) {
            return null;
        }
        if (!Texts.isStorable(raw)) {
            refuse(field, "must not contain U+0000 or lone surrogates");
            return null;
        }
        var text = Texts.normalised(raw);
        var length = Texts.length(text);
        if (length < min || length > max) {
            refuse(field, "must have " + min + " to " + max + " characters, and has " + length);
            return null;
        }
        return noted(field, text);
    }

    /** A whole number from {@code min} to {@code max}. */
    public Integer integer(String field, Need need, int min, int max) {
        var node = value(field, need);
        if (node == null) {
            return null;
        }
        if (!node.isNumber() || !isWhole(node, min, max)) {
            refuse(field, "must be a whole number from " + min + " to " + max);
            return null;
        }
        return noted(field, node.intValue());
    }

    /** True or false. */
    public Boolean bool(String field, Need need) {
        var node = value(field, need);
        if (node == null) {
            return null;
        }
        if (!node.isBoolean()) {
            refuse(field, "must be true or false");
            return null;
        }
        return noted(field, node.booleanValue());
    }

    /** One of an enum's constants, by their wire spelling. */
    public <E extends Enum<E>> E oneOf(String field, Need need, Class<E> type) {
        var name = string(field, need);
        if (name == null) {
            return null;
        }
        var constant = WireNames.of(type).constant(name);
        if (constant == null) {
            refuse(field, "must be one of " + WireNames.of(type).listed());
            return null;
        }
        return noted(field, type.cast(constant));
    }

    /** An amount of money: above 0, at most 15 integer and 4 fraction digits; trailing zeros are dropped. */
    public BigDecimal amount(String field, Need need) {
        var node = value(field, need);
        if (node == null) {
            return null;
        }
        if (!node.isNumber() || !Amounts.isAmount(node.decimalValue())) {
            refuse(field, "must be a number above 0 with at most 15 integer and 4 fraction digits");
            return null;
        }
        return noted(field, Amounts.normalised(node.decimalValue()));
    }

    /** A number above 0 and up to {@code max}, with at most so many fraction digits; trailing zeros are dropped. */
    public BigDecimal positive(String field, Need need, BigDecimal max, int fractionDigits) {
        var node = value(field, need);
        if (node == null) {
            return null;
        }
        if (!node.isNumber() || !Amounts.isPositive(node.decimalValue(), max, fractionDigits)) {
            refuse(
                    field,
                    "must be a number above 0 and up to " + max.toPlainString() + " with at most " + fractionDigits
                            + " fraction digits");
            return null;
        }
        return noted(field, Amounts.normalised(node.decimalValue()));
    }

    /** An ISO 8601 duration in days, hours, minutes and whole seconds, such as {@code P365D}. */
    public Duration duration(String field, Need need, Duration min, Duration max) {
        var text = string(field, need);
        if (text == null) {
            return null;
        }
        var duration = Durations.parse(text)
                .filter(given -> given.getNano() == 0 && given.compareTo(min) >= 0 && given.compareTo(max) <= 0);
        if (duration.isEmpty()) {
            refuse(
                    field,
                    "must be an ISO 8601 duration of whole seconds from " + Durations.text(min) + " to "
                            + Durations.text(max));
        }
        return noted(field, duration.orElse(null));
    }

    /** Whether a text is an ISO 4217 currency code. */
    public static boolean isCurrency(String text) {
        return Amounts.isCurrency(text);
    }

    /** An ISO 4217 currency code. */
    public String currency(String field, Need need) {
        return matching(field, need, Amounts::isCurrency, "must be an ISO 4217 currency code");
    }

    /** A BCP 47 language tag of at most 64 characters. */
    public String language(String field, Need need) {
        return matching(field, need, FieldReader::isLanguage, "must be a BCP 47 language tag of at most 64 characters");
    }

    /** An RFC 3339 date-time with offset, cut to microseconds. */
    public Instant instant(String field, Need need) {
        var text = string(field, need);
        if (text == null) {
            return null;
        }
        Optional<Instant> instant = Times.parse(text);
        if (instant.isEmpty()) {
            refuse(field, "must be an RFC 3339 date-time with offset");
        }
        return noted(field, instant.orElse(null));
    }

    /** Exactly this text. */
    public void constant(String field, Need need, String expected) {
        matching(field, need, expected::equals, "must be " + expected);
    }

    /** A nested object, read by {@code body}, which must read all of its fields. */
    public <T> T object(String field, Need need, boolean refuseUnknown, Function<FieldReader, T> body) {
        var node = value(field, need);
        if (node == null) {
            return null;
        }
        if (!node.isObject()) {
            refuse(field, "must be a JSON object");
            return null;
        }
        var nested = new FieldReader(node, path + "/" + FieldError.part(field), errors, transcript);
        var result = body.apply(nested);
        if (refuseUnknown) {
            nested.refuseUnknown();
        }
        return result;
    }

    /**
     * A list of at most {@code max} items.
     *
     * @param item reads one of them, as the field of a reader that is named by its place from 0
     */
    public <T> List<T> list(String field, Need need, int max, BiFunction<FieldReader, String, T> item) {
        var node = value(field, need);
        if (node == null) {
            return null;
        }
        if (!node.isArray() || node.size() > max) {
            refuse(field, "must be a list of at most " + max);
            return null;
        }
        var places = JsonNodeFactory.instance.objectNode();
        for (var place = 0; place < node.size(); place++) {
            places.set(String.valueOf(place), node.get(place));
        }
        var items = new FieldReader(places, path + "/" + FieldError.part(field), errors, transcript);
        var read = new ArrayList<T>();
        items.names().forEach(place -> read.add(item.apply(items, place)));
        return read;
    }

    /** An array of 1 to {@code max} texts, each of which the predicate accepts as it is, and none twice. */
    public List<String> distinct(String field, int max, java.util.function.Predicate<String> accepts, String rule) {
        var node = value(field, Need.REQUIRED);
        if (node == null) {
            return null;
        }
        if (!node.isArray() || node.isEmpty() || node.size() > max) {
            refuse(field, "must be an array of 1 to " + max + " entries");
            return null;
        }
        var texts = new LinkedHashSet<String>();
        for (int i = 0; i < node.size(); i++) {
            var entry = node.get(i);
            if (!entry.isTextual() || !accepts.test(entry.textValue())) {
                errors.add(new FieldError(path + "/" + FieldError.part(field) + "/" + i, rule));
            } else if (!texts.add(entry.textValue())) {
                errors.add(new FieldError(path + "/" + FieldError.part(field) + "/" + i, "must not be there twice"));
            }
        }
        return noted(field, List.copyOf(texts));
    }

    /** A text that the predicate accepts as it is. */
    public String matching(String field, Need need, java.util.function.Predicate<String> accepts, String rule) {
        var text = string(field, need);
        if (text != null && !accepts.test(text)) {
            refuse(field, rule);
            return null;
        }
        return noted(field, text);
    }

    private String string(String field, Need need) {
        var node = value(field, need);
        if (node == null) {
            return null;
        }
        if (!node.isTextual()) {
            refuse(field, "must be a string");
            return null;
        }
        return node.textValue();
    }

    private JsonNode value(String field, Need need) {
        known.add(field);
        var node = object.get(field);
        if (node == null) {
            if (need == Need.REQUIRED && object.isObject()) {
                refuse(field, "is required");
            }
            return null;
        }
        return node;
    }

    private <T> T noted(String field, T value) {
        if (transcript != null && value != null) {
            transcript.note(path, field, value);
        }
        return value;
    }

    private static boolean isWhole(JsonNode node, int min, int max) {
        if (node.isIntegralNumber()) {
            return node.canConvertToInt() && node.intValue() >= min && node.intValue() <= max;
        }
        var number = node.decimalValue();
        return number.compareTo(BigDecimal.valueOf(min)) >= 0
                && number.compareTo(BigDecimal.valueOf(max)) <= 0
                && number.stripTrailingZeros().scale() <= 0;
    }

    private static boolean isLanguage(String tag) {
        if (tag.isEmpty() || tag.length() > 64) {
            return false;
        }
        try {
            new Locale.Builder().setLanguageTag(tag);
            return true;
        } catch (java.util.IllformedLocaleException e) {
            return false;
        }
    }
}

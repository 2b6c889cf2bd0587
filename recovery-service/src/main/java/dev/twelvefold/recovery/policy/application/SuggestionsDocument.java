package dev.twelvefold.recovery.policy.application;

import dev.twelvefold.contracts.Wire;
import dev.twelvefold.contracts.feedback.Category;
import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.recovery.CompensationKind;
import dev.twelvefold.contracts.segmentation.Ladder;
import dev.twelvefold.messaging.fields.FieldReader;
import dev.twelvefold.messaging.fields.Need;
import dev.twelvefold.recovery.cases.domain.Suggestions;
import dev.twelvefold.recovery.policy.application.RulesDocument.Offered;
import dev.twelvefold.recovery.policy.application.RulesDocument.Suggested;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Suggestions as JSON: every category × severity × rung has its amount. */
final class SuggestionsDocument {
    private SuggestionsDocument() {}

    static Suggested of(Suggestions suggestions) {
        return new Suggested(
                suggestions.currency(),
                named(
                        suggestions.byCategory(),
                        offered -> new Offered(
                                offered.kind(),
                                named(offered.amounts(), byRung -> named(byRung, Function.identity())))));
    }

    static Suggestions read(FieldReader fields) {
        var currency = fields.currency("currency", Need.REQUIRED);
        var byCategory = fields.object("byCategory", Need.REQUIRED, true, SuggestionsDocument::categories);
        return fields.isClean() ? new Suggestions(currency, byCategory) : null;
    }

    private static Map<Category, Suggestions.Offered> categories(FieldReader fields) {
        return each(Category.class, name -> fields.object(name, Need.REQUIRED, true, SuggestionsDocument::offered));
    }

    private static Suggestions.Offered offered(FieldReader fields) {
        return new Suggestions.Offered(
                fields.oneOf("kind", Need.REQUIRED, CompensationKind.class),
                fields.object("amounts", Need.REQUIRED, true, SuggestionsDocument::severities));
    }

    private static Map<Severity, Map<Ladder, BigDecimal>> severities(FieldReader fields) {
        return each(Severity.class, name -> fields.object(name, Need.REQUIRED, true, SuggestionsDocument::rungs));
    }

    private static Map<Ladder, BigDecimal> rungs(FieldReader fields) {
        return each(Ladder.class, name -> fields.amount(name, Need.REQUIRED));
    }

    private static <E extends Enum<E>, T> Map<E, T> each(Class<E> type, Function<String, T> reading) {
        var read = new EnumMap<E, T>(type);
        for (var constant : type.getEnumConstants()) {
            read.put(constant, reading.apply(Wire.nameOf(constant)));
        }
        return read;
    }

    private static <E extends Enum<E>, T, R> SortedMap<String, R> named(Map<E, T> values, Function<T, R> showing) {
        var named = new TreeMap<String, R>();
        values.forEach((constant, value) -> named.put(Wire.nameOf(constant), showing.apply(value)));
        return named;
    }
}

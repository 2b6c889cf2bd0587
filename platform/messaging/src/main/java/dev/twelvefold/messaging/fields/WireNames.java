package dev.twelvefold.messaging.fields;

import dev.twelvefold.contracts.Wire;
import java.util.LinkedHashMap;
import java.util.Map;

/** An enum's constants by their wire spelling, worked out once for each enum: a line of a batch looks up several. */
public final class WireNames {
    private static final ClassValue<WireNames> OF = new ClassValue<>() {
        @Override
        protected WireNames computeValue(Class<?> type) {
            return new WireNames(type);
        }
    };

    private final Map<String, Enum<?>> constants = new LinkedHashMap<>();

    private WireNames(Class<?> type) {
        for (var constant : type.getEnumConstants()) {
            var named = (Enum<?>) constant;
            constants.put(Wire.nameOf(named), named);
        }
    }

    /** The spellings of an enum's constants. */
    public static WireNames of(Class<? extends Enum<?>> type) {
        return OF.get(type);
    }

    /** Null when none is spelled so. */
    public Enum<?> constant(String name) {
        return constants.get(name);
    }

    /** All spellings, for a refusal. */
    public String listed() {
        return String.join(", ", constants.keySet());
    }
}

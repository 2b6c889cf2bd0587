package dev.twelvefold.messaging.fields;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules of money. */
final class Amounts {
    private static final int INTEGER_DIGITS = 15;
    private static final int FRACTION_DIGITS = 4;

    /** ISO 4217 as the running JDK knows it, withdrawn currencies included: old purchases were paid in them. */
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Amounts() {}

    static boolean isAmount(BigDecimal amount) {
        if (amount.signum() <= 0) {
            return false;
        }
        var plain = amount.stripTrailingZeros();
        return plain.scale() <= FRACTION_DIGITS && (long) plain.precision() - plain.scale() <= INTEGER_DIGITS;
    }

    /** Whether a number is above 0 and up to {@code max}, with at most so many fraction digits. */
    static boolean isPositive(BigDecimal number, BigDecimal max, int fractionDigits) {
        return number.signum() > 0
                && number.compareTo(max) <= 0
                && number.stripTrailingZeros().scale() <= fractionDigits;
    }

    /** Without trailing zeros and without a negative scale, so that equal amounts are written alike. */
    static BigDecimal normalised(BigDecimal amount) {
        var plain = amount.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    static boolean isCurrency(String code) {
        return CURRENCIES.contains(code);
    }
}

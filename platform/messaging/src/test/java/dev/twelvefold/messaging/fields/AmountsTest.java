package dev.twelvefold.messaging.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
    @Property
    void everyAmountInBoundsIsOneAndKeepsItsValue(
            @ForAll @BigRange(min = "0.0001", max = "999999999999999.9999") @Scale(4) BigDecimal amount) {
        var normalised = Amounts.normalised(amount);

        assertThat(Amounts.isAmount(amount)).isTrue();
        assertThat(normalised).isEqualByComparingTo(amount);
        assertThat(normalised.scale()).isBetween(0, 4);
        assertThat(Amounts.normalised(amount.setScale(9))).isEqualTo(normalised);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "0.0", "-1", "0.00001", "1.00001", "1000000000000000", "1e15", "1e999999999", "1e-999999999"
            })
    void noAmounts(String number) {
        assertThat(Amounts.isAmount(new BigDecimal(number))).isFalse();
    }

    @Example
    void thousandsAreWrittenOut() {
        assertThat(Amounts.normalised(new BigDecimal("12e2"))).hasToString("1200");
        assertThat(Amounts.normalised(new BigDecimal("1.5000"))).hasToString("1.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"USD", "VND", "EUR", "BRL", "DEM"})
    void currencies(String code) {
        assertThat(Amounts.isCurrency(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "usd", "US", "USDX", "ZZZ", "840"})
    void noCurrencies(String code) {
        assertThat(Amounts.isCurrency(code)).isFalse();
    }
}

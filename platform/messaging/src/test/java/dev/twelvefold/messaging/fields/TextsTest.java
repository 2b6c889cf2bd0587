package dev.twelvefold.messaging.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TextsTest {
    /** Encoding to UTF-8 and back keeps exactly the texts without lone surrogates. */
    @Property
    void storableIsWhatSurvivesUtf8AndHasNoNull(@ForAll("units") char[] units) {
        var text = new String(units);
        var back = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(Texts.isStorable(text)).isEqualTo(text.equals(back) && text.indexOf('\0') < 0);
    }

    @Property
    void normalisedIsNfcAndStaysSo(@ForAll String text) {
        var once = Texts.normalised(text);

        assertThat(once).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
        assertThat(Texts.normalised(once)).isEqualTo(once);
    }

    @Property
    void whatIsShownCanBeSentBack(@ForAll("units") char[] units, @ForAll @IntRange(max = 40) int max) {
        var shown = Texts.shown(new String(units), max);

        assertThat(Texts.isStorable(shown)).isTrue();
        assertThat(Texts.length(shown)).isEqualTo(Math.min(max, Texts.length(new String(units))));
    }

    /** Any code units, those most of all that belong together or must not be there. */
    @Provide
    Arbitrary<char[]> units() {
        var special = Arbitraries.of('\0', 'a', '\u0301', '\uD83D', '\uDE00', '\uDBFF', '\uDC00', '\uFFFE');
        var any = Arbitraries.integers().between(0, 0xFFFF).map(unit -> (char) unit.intValue());
        return Arbitraries.oneOf(special, any).array(char[].class).ofMaxSize(12);
    }

    @Example
    void surrogatesCountInPairs() {
        assertThat(Texts.length("a😀e\u0301")).isEqualTo(4);
        assertThat(Texts.isStorable("😀")).isTrue();
        assertThat(Texts.isStorable("\uDE00\uD83D")).isFalse();
        assertThat(Texts.isStorable("\uD83D")).isFalse();
        assertThat(Texts.isStorable("a\0")).isFalse();
        assertThat(Texts.isStorable("")).isTrue();
    }
}

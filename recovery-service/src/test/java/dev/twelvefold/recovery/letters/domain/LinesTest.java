package dev.twelvefold.recovery.letters.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of letters: lines, paragraphs, languages, addresses. */
class LinesTest {
    @Property
    void oneLineStaysOne(@ForAll String text) {
        assertThat(Lines.one(text))
                .doesNotContainPattern("[\\p{Cntrl}\\u0085\\u2028\\u2029]")
                .isEqualTo(Lines.one(Lines.one(text)));
        assertThat(new Letter(text, "body").subject().lines()).hasSizeLessThanOrEqualTo(1);
    }

    @Property
    void whatIsShortenedIsNoLonger(@ForAll String text, @ForAll @IntRange(min = 1, max = 300) int most) {
        var shortened = Lines.shortened(text, most);

        assertThat(shortened == null ? 0 : shortened.codePointCount(0, shortened.length()))
                .isLessThanOrEqualTo(most);
    }

    @Property
    void wrappingLosesNoWord(@ForAll String text) {
        var body = new Letter("", text).body();

        assertThat(words(Paragraph.wrapped(body))).isEqualTo(words(body));
    }

    private static List<String> words(String text) {
        return List.of(text.replaceAll("(?U)[>\\s]+", " ").strip().split(" "));
    }

    @Test
    void wrapsAtSeventyTwoAndMarksEveryLineOfAQuotation() {
        var body = "word ".repeat(30) + "\n\n> " + "rude ".repeat(30) + "\n\nLan\nTwelvefold";

        var lines = Paragraph.wrapped(body).lines().toList();

        assertThat(lines).allMatch(line -> line.length() <= 72).anyMatch(line -> line.length() > 66);
        assertThat(lines.stream().filter(line -> line.contains("rude")))
                .hasSize(3)
                .allMatch(line -> line.startsWith("> rude"));
        assertThat(lines).endsWith("", "Lan", "Twelvefold");
    }

    @ParameterizedTest
    @CsvSource({"vi-VN, vi", "VI, vi", "en_GB, en", "fr, vi", "fr-CA, vi", ", vi"})
    void theLanguageFallsBackToItsBaseAndThenToTheDefault(String wanted, String chosen) {
        var tags = wanted == null ? List.<String>of() : List.of(wanted);
        assertThat(LanguageChain.choose(tags, "vi", Set.of("vi", "en"))).isEqualTo(chosen);
    }

    @Test
    void theLanguageIsTheOneGivenThenTheCustomersThenTheDefaultThenEnglish() {
        assertThat(LanguageChain.of(List.of("fr-CA", "de"), "vi-VN"))
                .containsExactly("fr-ca", "fr", "de", "vi-vn", "vi", "en");
        assertThat(LanguageChain.choose(List.of("fr"), "de", Set.of("vi", "en")))
                .isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"an@example.com", "An.O'Hara+shop@mail.example.co", "a@b", "a@1.2"})
    void takesAddresses(String address) {
        assertThat(MailAddress.parse(address)).contains(new MailAddress(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "an",
                "an@",
                "@b",
                "a@b@c",
                "a b@c",
                "a@b c",
                "a@b\r\nBcc: c@d",
                "a@b\n",
                "a@b,c@d",
                "<a@b>",
                "An <a@b>",
                "a@b.",
                "a@-b",
                "đ@b",
                "a@đ",
                "a\u0000@b",
                "a@b>",
                "\"a b\"@c"
            })
    void refusesWhatIsNone(String text) {
        assertThat(MailAddress.parse(text)).isEmpty();
        assertThatThrownBy(() -> new MailAddress(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(MailAddress.parse("a".repeat(64) + "@b")).isPresent();
        assertThat(MailAddress.parse("a".repeat(65) + "@b")).isEmpty();
        assertThat(MailAddress.parse("a@" + "b.".repeat(126) + "c")).isEmpty();
        assertThat(MailAddress.parse(null)).isEmpty();
    }
}

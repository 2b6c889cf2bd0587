package dev.twelvefold.recovery.letters.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.contracts.recovery.CompensationKind;
import dev.twelvefold.recovery.letters.domain.Letter;
import dev.twelvefold.recovery.letters.domain.LetterFacts;
import dev.twelvefold.recovery.letters.domain.Occasion;
import dev.twelvefold.recovery.letters.domain.Redress;
import dev.twelvefold.recovery.letters.domain.Responder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What letters say, and what they never carry. */
class QuteTemplatesTest {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Redress VOUCHER =
            new Redress(true, CompensationKind.VOUCHER, new BigDecimal("250000.0000"), "VND");
    private static final QuteTemplates PACKAGED = new QuteTemplates(new TemplateFiles(null), "Nhà sách Mười Hai");

    static Stream<Arguments> everyLetter() {
        return Stream.of("vi", "en").flatMap(language -> Arrays.stream(Occasion.values())
                .map(occasion -> Arguments.of(language, occasion)));
    }

    @ParameterizedTest
    @MethodSource("everyLetter")
    void isWrittenForThePersonAndNamesWhatHappenedWhatIsDoneAndWhoAnswers(String language, Occasion occasion) {
        var letter = PACKAGED.write(language, facts(occasion, "Trần Thị Bình", "Nhân viên nói rất khó nghe.", VOUCHER));

        assertThat(letter.subject()).contains("(R-000042)").hasSizeLessThan(80);
        assertThat(letter.body())
                .contains("Trần Thị Bình,")
                .contains("\n\n> Nhân viên nói rất khó nghe.\n\n")
                .contains(language.equals("vi") ? "5/3/2026" : "5 March 2026")
                .contains(language.equals("vi") ? "phiếu mua hàng trị giá 250.000 VND" : "a voucher worth 250,000 VND")
                .contains("R-000042", "shop@example.com")
                .endsWith("\n\nNguyễn Lan\nNhà sách Mười Hai")
                .doesNotContain("{", "null", "NOT_FOUND", "\n\n\n", "  ");
        assertThat(letter.body()).contains(language.equals("vi") ? "xin lỗi" : "I am sorry");
    }

    @ParameterizedTest
    @MethodSource("everyLetter")
    void isAsGoodWhenLittleIsKnown(String language, Occasion occasion) {
        var facts = new LetterFacts(
                null, occasion, null, LocalDate.of(2026, 3, 5), null, null, new Responder("Lan", null), "R-000042");

        var letter = PACKAGED.write(language, facts);

        assertThat(letter.body())
                .startsWith(language.equals("vi") ? "Kính gửi Anh/Chị,\n\n" : "Dear customer,\n\n")
                .doesNotContain("{", "null", "NOT_FOUND", "\n\n\n", "  ", ">", " ,", " .");
    }

    @Test
    void everyOccasionHasALetterOfItsOwn() {
        assertThat(everyLetter().map(letter -> PACKAGED.write(
                                (String) letter.get()[0], facts((Occasion) letter.get()[1], "An", "x", null))
                        .body()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aRedressThatIsOnItsWayIsNotSaidToHaveArrived() {
        var approved = new Redress(false, CompensationKind.REFUND, BigDecimal.TEN, "USD");

        var letter = PACKAGED.write("en", facts(Occasion.PRICE, "An", "x", approved));

        assertThat(letter.body())
                .contains("a refund of 10 USD has been approved")
                .doesNotContain("have given");
        assertThat(PACKAGED.write("en", facts(Occasion.PRICE, "An", "x", null)).body())
                .doesNotContain("make up");
    }

    @Test
    void aLongStoryIsQuotedByItsBeginning() {
        var letter = PACKAGED.write("vi", facts(Occasion.ATTITUDE, "An", "rude ".repeat(800), null));

        assertThat(letter.body().lines().filter(line -> line.startsWith(">")))
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith("…").hasSizeBetween(230, 243));
    }

    static Stream<String> naughty() {
        return NaughtyStrings.all();
    }

    @ParameterizedTest
    @MethodSource("naughty")
    void naughtyWordsStayWords(String naughty) {
        staysText(naughty);
    }

    @Property
    void anyWordsStayWords(@ForAll String text) {
        staysText(text);
    }

    /** What a customer says changes neither the tags of the page nor the lines of the letter. */
    private static void staysText(String text) {
        var said = "x" + text + "x";
        var harmless = PACKAGED.write("vi", facts(Occasion.OTHER, "An", "x", null));
        var letter = PACKAGED.write("vi", facts(Occasion.OTHER, said, said, null));

        assertThat(letter.body().lines().count())
                .isEqualTo(harmless.body().lines().count());
        assertThat(letter.subject()).isEqualTo(harmless.subject());
        assertThat(tags(PACKAGED.html("vi", letter))).isEqualTo(tags(PACKAGED.html("vi", harmless)));
    }

    @Property
    void whatAnAgentWritesStaysText(@ForAll String subject, @ForAll String body) {
        var html = PACKAGED.html("vi", new Letter(subject + "<b>\"'&", body + "<script>"));

        assertThat(tags(html)).noneMatch(tag -> tag.startsWith("<script") || tag.startsWith("<b>"));
        assertThat(html).contains("&lt;b&gt;&quot;&#39;&amp;</title>", "&lt;script&gt;");
        assertThat(new Letter(subject, body).subject()).doesNotContainPattern("\\R");
    }

    @Test
    void theParagraphsOfALetterAreThoseOfThePage() {
        var html = PACKAGED.html("en", new Letter("Sorry", "One & only\n\n> rude\n\nLan\nCompany"));

        assertThat(html.replaceAll("style=\"[^\"]*\"", "").replaceAll("\\s+", " "))
                .contains("<p > One &amp; only </p> <blockquote > rude </blockquote> <p > Lan<br> Company </p>")
                .startsWith("<!DOCTYPE html> <html lang=\"en\">");
    }

    @Test
    void filesOfADirectoryTakeThePlaceOfPackagedOnesAndAddLanguages(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("price.en.txt"), "Subject: Ours {number}\n\nOur own words, {day}.\n");
        Files.writeString(directory.resolve("frame.de.txt"), "{#if name}Guten Tag {name}{/if}\n\n{letter}\n\n{agent}");
        Files.writeString(directory.resolve("other.de.txt"), "Subject: Verzeihung\n\nDas tut mir leid.");
        Files.writeString(directory.resolve("words.de.properties"), words("d. MMMM uuuu"));
        Files.writeString(directory.resolve("frame.fr.txt"), "{letter}");

        var templates = new QuteTemplates(new TemplateFiles(directory), "Shop");

        assertThat(templates.languages()).containsExactly("de", "en", "vi");
        assertThat(templates.write("en", facts(Occasion.PRICE, "An", "x", null)).body())
                .startsWith("Dear An,\n\nOur own words, 5 March 2026.\n\n");
        assertThat(templates.write("de", facts(Occasion.BILLING, "An", "x", null)))
                .isEqualTo(new Letter("Verzeihung", "Guten Tag An\n\nDas tut mir leid.\n\nNguyễn Lan"));
    }

    @Test
    void aBrokenFileIsRefusedAndThePackagedOneStays(@TempDir Path directory) throws IOException {
        for (var broken :
                List.of("Subject: x\n\n{#if}", "Subject: x\n\n{nothing}", "no subject\n\nx", "Subject: x", "")) {
            Files.writeString(directory.resolve("price.en.txt"), broken);
            Files.writeString(directory.resolve("frame.vi.txt"), "{letter.nothing}");
            Files.writeString(directory.resolve("words.en.properties"), words("no date"));
            Files.writeString(directory.resolve("layout.html"), "{paragraphs.x}");

            var templates = new QuteTemplates(new TemplateFiles(directory), "Nhà sách Mười Hai");

            for (var language : List.of("vi", "en")) {
                var facts = facts(Occasion.PRICE, "An", "x", VOUCHER);
                var letter = templates.write(language, facts);
                assertThat(letter).isEqualTo(PACKAGED.write(language, facts));
                assertThat(templates.html(language, letter)).isEqualTo(PACKAGED.html(language, letter));
            }
        }
    }

    private static String words(String date) {
        var redress = Arrays.stream(CompensationKind.values())
                .map(kind -> "redress." + kind.wire() + "=" + kind.wire())
                .toList();
        return "date=" + date + "\n" + String.join("\n", redress);
    }

    private static LetterFacts facts(Occasion occasion, String name, String words, Redress redress) {
        return new LetterFacts(
                name,
                occasion,
                words,
                LocalDate.of(2026, 3, 5),
                "store",
                redress,
                new Responder("Nguyễn Lan", "shop@example.com"),
                "R-000042");
    }

    private static List<String> tags(String html) {
        return TAG.matcher(html).results().map(MatchResult::group).toList();
    }
}

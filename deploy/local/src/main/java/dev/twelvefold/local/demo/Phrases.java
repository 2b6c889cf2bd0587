package dev.twelvefold.local.demo;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What customers say, by language. */
final class Phrases {
    static final String RATING = "rating";
    static final String COMPLAINT = "complaint";

    /** A second complaint, graver than the first. */
    static final String AGAIN = "again";

    static final String COMPLIMENT = "compliment";
    static final String INQUIRY = "inquiry";

    private final Map<String, List<Phrase>> byLanguage =
            List.of("vi", "en").stream().collect(Collectors.toMap(Function.identity(), Phrases::read));

    /**
     * Words of a customer.
     *
     * @param kind one of the constants above
     * @param key a score, or the category of a complaint or compliment
     * @param touchpoint where it was said
     */
    record Phrase(String kind, String key, String touchpoint, String words) {
        String channel() {
            return switch (touchpoint) {
                case "call-centre" -> "phone";
                case "web-shop" -> "web";
                case "store" -> "store";
                default -> "app";
            };
        }
    }

    Phrase any(String language, String kind, Random random) {
        return any(of(language, kind), random);
    }

    Phrase rating(String language, int score, Random random) {
        var key = Integer.toString(score);
        return any(
                of(language, RATING).stream()
                        .filter(phrase -> phrase.key().equals(key))
                        .toList(),
                random);
    }

    /** All of a kind, in the order of the file: what is taken one after the other is not repeated. */
    List<Phrase> of(String language, String kind) {
        return byLanguage.get(language).stream()
                .filter(phrase -> phrase.kind().equals(kind))
                .toList();
    }

    private static Phrase any(List<Phrase> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<Phrase> read(String language) {
        return Resources.lines("phrases." + language + ".tsv").stream()
                .map(line -> line.split("\t"))
                .map(field -> new Phrase(field[0], field[1], field[2], field[3]))
                .toList();
    }
}

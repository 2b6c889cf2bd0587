package dev.twelvefold.local.demo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Makes people up: most of them Vietnamese, and some guests from abroad. */
final class Cast {
    private static final int GUESTS_FROM_ABROAD_PERCENT = 35;

    private final Random random;
    private final Map<String, Names> names = Map.of("vi", Names.of("vi"), "en", Names.of("en"));
    private int made;

    Cast(Random random) {
        this.random = random;
    }

    private record Names(List<String> family, List<String> given) {
        static Names of(String language) {
            var lines = Resources.lines("people." + language + ".txt");
            return new Names(list(lines, "family ", " "), list(lines, "given ", "\\|"));
        }

        private static List<String> list(List<String> lines, String prefix, String separator) {
            return lines.stream()
                    .filter(line -> line.startsWith(prefix))
                    .flatMap(line -> List.of(line.substring(prefix.length()).split(separator)).stream())
                    .toList();
        }
    }

    List<Person> people(int count) {
        var people = new ArrayList<Person>(count);
        for (int i = 0; i < count; i++) {
            people.add(person());
        }
        return people;
    }

    Person person() {
        made++;
        var isFromAbroad = random.nextInt(100) < GUESTS_FROM_ABROAD_PERCENT;
        var language = isFromAbroad ? "en" : "vi";
        var family = any(names.get(language).family());
        var given = any(names.get(language).given());
        var id = "%s.%s-%03d".formatted(slug(given), slug(family), made);
        var name = isFromAbroad ? given + " " + family : family + " " + given;
        return new Person(id, name, id + "@example.com", "+84 90 000 %04d".formatted(made), language);
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String slug(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace(' ', '-');
    }
}

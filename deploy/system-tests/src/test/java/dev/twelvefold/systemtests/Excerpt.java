package dev.twelvefold.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Some fields of what is shown, with their values; whatever it does not name may be anything. Written with single quotes; null is
 * as good as absent. A list names every item.
 */
public final class Excerpt {
    private Excerpt() {}

    /** Fails, naming every difference, unless what is shown has all that the excerpt has. */
    public static void isIn(JsonNode shown, String excerpt) {
        var differences = new ArrayList<String>();
        compare("", Json.parse(excerpt.replace('\'', '"')), shown, differences);
        assertThat(differences).as("%s", shown).isEmpty();
    }

    private static void compare(String at, JsonNode expected, JsonNode shown, List<String> differences) {
        if (expected.isObject() && shown.isObject()) {
            expected.properties()
                    .forEach(field -> compare(
                            at + "/" + field.getKey(), field.getValue(), shown.path(field.getKey()), differences));
        } else if (expected.isArray() && shown.isArray() && expected.size() == shown.size()) {
            for (int n = 0; n < expected.size(); n++) {
                compare(at + "/" + n, expected.get(n), shown.get(n), differences);
            }
        } else if (!isSame(expected, shown)) {
            differences.add("%s: %s, not %s".formatted(at, shown, expected));
        }
    }

    private static boolean isSame(JsonNode expected, JsonNode shown) {
        return expected.isNull()
                ? shown.isNull() || shown.isMissingNode()
                : Json.normal(expected).equals(Json.normal(shown));
    }
}

package dev.twelvefold.segmentation.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Every field in which what was found is not what was expected. Safe for use by several threads. */
final class Differences {
    private static final int SHOWN = 40;

    private final ConcurrentLinkedQueue<String> found = new ConcurrentLinkedQueue<>();

    /** Compares field by field. */
    void compare(String what, JsonNode actual, JsonNode expected) {
        var is = Fields.of(actual);
        var shall = Fields.of(expected);
        if (is.equals(shall)) {
            return;
        }
        var pointers = new TreeSet<>(is.keySet());
        pointers.addAll(shall.keySet());
        pointers.forEach(pointer -> compare(what + " " + pointer, is.get(pointer), shall.get(pointer)));
    }

    /** Compares one by one. */
    void compare(String what, List<? extends JsonNode> actual, List<? extends JsonNode> expected) {
        compare(what + " count", actual.size(), expected.size());
        for (int n = 0; n < Math.min(actual.size(), expected.size()); n++) {
            compare(what + " #" + (n + 1), actual.get(n), expected.get(n));
        }
    }

    void compare(String what, Object actual, Object expected) {
        if (!Objects.equals(actual, expected)) {
            found.add(what + ": " + actual + ", and not " + expected);
        }
    }

    void require(boolean holds, String what) {
        if (!holds) {
            found.add(what);
        }
    }

    void assertNone(String description) {
        assertThat(found.stream().limit(SHOWN))
                .as("%s (%d in all)", description, found.size())
                .isEmpty();
    }
}

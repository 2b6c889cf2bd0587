package dev.twelvefold.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The part of a case that moves while one looks at it. */
public final class Clocks {
    /** The shortest there is. */
    private static final Duration SHORTEST = Duration.ofHours(4);

    private Clocks() {}

    /** The case with its clocks standing still. */
    public static JsonNode normalWithoutPercent(JsonNode shown) {
        var still = shown.deepCopy();
        still.path("clocks").forEach(clock -> ((ObjectNode) clock).remove("percent"));
        return Json.normal(still);
    }

    static List<Integer> percents(JsonNode shown) {
        return shown.required("clocks")
                .valueStream()
                .map(clock -> clock.required("percent").intValue())
                .toList();
    }

    /** As far as any clock can have come by now. */
    static int highestPercentSince(Instant openedAt) {
        return (int) (100 * Duration.between(openedAt, Instant.now()).toSeconds() / SHORTEST.toSeconds());
    }
}

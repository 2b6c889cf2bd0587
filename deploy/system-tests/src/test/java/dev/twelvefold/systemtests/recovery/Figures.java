package dev.twelvefold.systemtests.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.systemtests.Excerpt;
import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.stack.Api;
import java.time.Instant;

/** What has changed in the figures that people at the desk see first, since a story began. */
final class Figures {
    private final Api recovery;
    private final JsonNode before;
    private final Instant start = Instant.now();

    /** @param recovery as the one whose cases are {@code mine} */
    Figures(Api recovery) {
        this.recovery = recovery;
        this.before = queues();
    }

    /** The queues have grown by so much soon. */
    void queuesGrewBy(String excerpt) {
        Soon.untilAsserted(() -> Excerpt.isIn(growth(), excerpt));
    }

    /** This has been counted since. */
    void counted(String excerpt) {
        var figures = recovery.get("/api/v1/kpis?from=" + start).requires(200).json();
        Excerpt.isIn(figures, excerpt);
    }

    private JsonNode growth() {
        var growth = Json.object();
        queues().properties().stream()
                .filter(figure -> figure.getValue().isNumber())
                .forEach(figure -> growth.put(
                        figure.getKey(),
                        figure.getValue().longValue()
                                - before.required(figure.getKey()).longValue()));
        return growth;
    }

    private JsonNode queues() {
        return recovery.get("/api/v1/queues").requires(200).json();
    }
}

package dev.twelvefold.systemtests.oracle;

import dev.twelvefold.systemtests.history.Story;
import dev.twelvefold.systemtests.history.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Stories as if the system had taken them in, for tests of the oracle itself. */
final class Samples {
    private Samples() {}

    /** The events {@code e1}, {@code e2}, … a millisecond apart. */
    static List<Told> told(Story story, Instant from) {
        var told = new ArrayList<Told>();
        for (var event : story.events()) {
            var place = told.size() + 1;
            told.add(new Told("e" + place, from.plusMillis(place), event));
        }
        return told;
    }
}

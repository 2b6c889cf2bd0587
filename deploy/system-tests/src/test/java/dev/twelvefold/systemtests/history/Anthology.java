package dev.twelvefold.systemtests.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All stories of a run, each of a customer of its own.
 *
 * @param seed the same seed and times give the same stories
 * @param now the time at which they are told
 */
public record Anthology(long seed, Instant now) {
    private static final int BY_CHANCE = 260;

    /** @param now cut to microseconds, as the system cuts every time */
    public Anthology {
        now = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** Stories of which time changes nothing within the run. */
    public List<Story> timeless() {
        var random = new RandomChapters(new Random(seed), now);
        return stories(
                "h",
                Stream.concat(new Chapters(now).all().stream(), random.several(BY_CHANCE).stream())
                        .toList());
    }

    /** Stories in which a class changes at {@code edge}. */
    public List<Story> untilEdge(Instant edge) {
        return stories("edge", new EdgeChapters(now, edge).all());
    }

    /** The same again, of other customers to whom more happens afterwards. */
    public List<Story> acrossEdge(Instant edge) {
        return stories("across", new EdgeChapters(now, edge).all());
    }

    /** What happens to them. */
    public List<Event> afterEdge(Instant edge) {
        return new EdgeChapters(now, edge).afterwards();
    }

    private List<Story> stories(String prefix, List<Script> scripts) {
        var ids = IntStream.range(0, scripts.size())
                .mapToObj(n -> "%s-%d-%03d".formatted(prefix, seed, n))
                .toList();
        var stories = new ArrayList<Story>();
        for (int n = 0; n < scripts.size(); n++) {
            stories.add(scripts.get(n).of(ids.get(n)));
        }
        return stories;
    }
}

package dev.twelvefold.systemtests;

import dev.twelvefold.systemtests.history.Anthology;
import dev.twelvefold.systemtests.history.Story;
import dev.twelvefold.systemtests.oracle.Biography;
import dev.twelvefold.systemtests.oracle.Expected;
import dev.twelvefold.systemtests.stack.Stack;
import dev.twelvefold.systemtests.telling.Taken;
import dev.twelvefold.systemtests.telling.Teller;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Tells all stories of a seed to a system, lets time pass over a window edge, and says what must have become of everybody. */
final class HistoriesRun {
    /** Enough for a busy machine to be told the stories about the edge before it comes. */
    private static final Duration UNTIL_EDGE = Duration.ofSeconds(30);

    /** What CONTRACT.md and DOMAIN.md promise for a change by time, and a little for the subscriber to see it. */
    private static final Duration WITHIN = Duration.ofSeconds(65);

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final Stack stack;
    private final Anthology anthology;
    private final Teller teller;
    private final Instant edge;

    HistoriesRun(Stack stack, long seed) {
        this.stack = stack;
        this.anthology = new Anthology(seed, Instant.now());
        this.teller = new Teller(stack, new Random(seed));
        this.edge = anthology.now().truncatedTo(ChronoUnit.SECONDS).plus(UNTIL_EDGE);
    }

    Instant start() {
        return anthology.now();
    }

    Instant edge() {
        return edge;
    }

    /** Returns when the system has seen it all. */
    List<Biography> run() {
        var untilEdge = anthology.untilEdge(edge);
        var acrossEdge = anthology.acrossEdge(edge);
        var timeless = anthology.timeless();
        teller.tell(concat(untilEdge, acrossEdge));
        if (!Instant.now().isBefore(edge)) {
            throw new IllegalStateException("the machine is too busy: the edge came before its stories were told");
        }
        teller.tell(timeless);
        Awaitility.await("the edge").atMost(UNTIL_EDGE).until(() -> Instant.now()
                .isAfter(edge));
        teller.tellMore(acrossEdge, anthology.afterEdge(edge));
        publishAgain(timeless);
        awaitChangesByTime();
        stack.progress().awaitQuiet();
        return biographies(Stream.of(timeless, untilEdge, continued(acrossEdge))
                .flatMap(List::stream)
                .toList());
    }

    private List<Biography> biographies(List<Story> stories) {
        var taken = Taken.from(stack.broker());
        var until = Instant.now();
        return stories.stream()
                .map(story -> Biography.of(story.customerId(), taken.of(story), until))
                .toList();
    }

    /** A producer's repeat, byte for byte, long after the first: every third event. */
    private void publishAgain(List<Story> stories) {
        var records = Taken.from(stack.broker())
                .of(stories.stream().map(Story::customerId).toList());
        var repeats = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (int n = 0; n < records.size(); n += 3) {
            var record = records.get(n).record();
            repeats.add(
                    new ProducerRecord<>(record.topic(), null, null, record.key(), record.value(), record.headers()));
        }
        stack.broker().publish(repeats);
    }

    /** Does not fail when they do not come: that is for the comparison to tell. */
    private void awaitChangesByTime() {
        var taken = biographies(anthology.untilEdge(edge));
        var expected = taken.stream().mapToLong(Expected::changesByTime).sum();
        var customers = taken.stream().map(Biography::customerId).toList();
        try {
            Awaitility.await("changes by time")
                    .atMost(WITHIN)
                    .pollInterval(A_SECOND)
                    .until(() -> stack.broker().read(Outputs.CLASS_CHANGES).stream()
                                    .filter(change -> customers.contains(change.key()))
                                    .filter(change -> change.data()
                                            .path("causedBy")
                                            .asText()
                                            .equals("time"))
                                    .count()
                            >= expected);
        } catch (ConditionTimeoutException late) {
            System.err.println("changes by time are missing after " + WITHIN);
        }
    }

    private List<Story> continued(List<Story> stories) {
        return stories.stream()
                .map(story ->
                        new Story(story.customerId(), story.about(), concat(story.events(), anthology.afterEdge(edge))))
                .toList();
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}

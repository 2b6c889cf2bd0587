package dev.twelvefold.systemtests.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.systemtests.history.Anthology;
import dev.twelvefold.systemtests.history.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The stories show what they are there to show, and the oracle agrees with their titles. */
class StoriesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Instant EDGE = NOW.plusSeconds(30);
    private static final Anthology ANTHOLOGY = new Anthology(12, NOW);

    /** Of the changes that the rules allow none is missing: nobody becomes NAIVE again, first classes follow one event. */
    private static final List<String> CHANGES = List.of(
            "null>NAIVE",
            "null>HESITANT",
            "null>EXTREME",
            "NAIVE>HESITANT",
            "NAIVE>LOYAL",
            "NAIVE>PENNY_PINCHING",
            "NAIVE>EXTREME",
            "HESITANT>LOYAL",
            "HESITANT>PENNY_PINCHING",
            "HESITANT>EXTREME",
            "LOYAL>HESITANT",
            "LOYAL>PENNY_PINCHING",
            "LOYAL>EXTREME",
            "PENNY_PINCHING>HESITANT",
            "PENNY_PINCHING>LOYAL",
            "PENNY_PINCHING>EXTREME",
            "EXTREME>HESITANT",
            "EXTREME>LOYAL",
            "EXTREME>PENNY_PINCHING");

    @TestFactory
    Stream<DynamicTest> aStoryEndsInTheClassOfItsTitle() {
        return stories()
                .filter(story -> story.about().contains(": "))
                .map(story -> DynamicTest.dynamicTest(
                        story.about(), () -> assertThat(biography(story).customerClass())
                                .isEqualTo(story.about().replaceAll(".*: ", ""))));
    }

    @Test
    void everyChangeOfClassIsTold() {
        var told = new TreeSet<String>();
        stories()
                .forEach(story ->
                        biography(story).transitions().forEach(change -> told.add(change.from() + ">" + change.to())));
        assertThat(told).isEqualTo(new TreeSet<>(Set.copyOf(CHANGES)));
    }

    @Test
    void timeChangesAClassOnlyWhereTheStoryIsAboutIt() {
        assertThat(ANTHOLOGY.timeless()).allSatisfy(story -> assertThat(Expected.changesByTime(biography(story)))
                .isZero());
        assertThat(ANTHOLOGY.untilEdge(EDGE))
                .filteredOn(story -> Expected.changesByTime(biography(story)) == 1)
                .hasSize(7);
    }

    @Test
    void theSameSeedTellsTheSameStories() {
        assertThat(new Anthology(7, NOW).timeless()).isEqualTo(new Anthology(7, NOW).timeless());
        assertThat(new Anthology(7, NOW).timeless()).isNotEqualTo(new Anthology(8, NOW).timeless());
    }

    private static Stream<Story> stories() {
        return Stream.concat(ANTHOLOGY.timeless().stream(), ANTHOLOGY.untilEdge(EDGE).stream());
    }

    private static Biography biography(Story story) {
        return Biography.of(story.customerId(), Samples.told(story, NOW), NOW.plus(Duration.ofMinutes(1)));
    }
}

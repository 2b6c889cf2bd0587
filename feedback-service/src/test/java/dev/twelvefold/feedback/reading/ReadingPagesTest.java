package dev.twelvefold.feedback.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.contracts.feedback.Category;
import dev.twelvefold.feedback.LocalUsers;
import dev.twelvefold.feedback.reading.application.FeedbackLog;
import dev.twelvefold.feedback.reading.domain.Feedback;
import dev.twelvefold.feedback.reading.domain.FeedbackKind;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists against the plainest list there is: all that was kept, filtered and sorted in memory. */
@QuarkusTest
@TestProfile(LocalUsers.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "feedback"))
class ReadingPagesTest {
    /** New ones at each run; a failure names the one that found it. */
    static LongStream seeds() {
        return new Random().longs(5);
    }

    @Inject
    FeedbackLog log;

    /** A filter as it is asked for, and what fits it. */
    private record Wish(String query, Predicate<Feedback> fits) {
        Wish and(Wish other) {
            return new Wish(query + "&" + other.query, fits.and(other.fits));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pagesPutTogetherAreEverythingThatFitsOnceAndInOrder(long seed) {
        var madeUp = MadeUp.of(seed);
        var kept = new ArrayList<Feedback>();
        for (var batch = 0; batch < 10; batch++) {
            var more = madeUp.some(1 + madeUp.random().nextInt(40));
            log.keep(more);
            kept.addAll(more);
        }
        for (var i = 0; i < 25; i++) {
            var wish = wish(madeUp);
            assertThat(Readers.ids("feedback", wish.query(), 1 + madeUp.random().nextInt(30)))
                    .as("%s of seed %d", wish.query(), seed)
                    .isEqualTo(ids(kept, wish.fits()));
        }
        for (var customer : kept.stream().map(Feedback::customerId).distinct().toList()) {
            assertThat(Readers.ids(
                            "customers/" + customer + "/feedback",
                            "",
                            1 + madeUp.random().nextInt(30)))
                    .isEqualTo(ids(kept, feedback -> feedback.customerId().equals(customer)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pagesMissNothingAndShowNothingTwiceWhileOthersWrite(long seed) {
        var madeUp = MadeUp.of(seed);
        var kept = madeUp.some(200);
        log.keep(kept);
        var wish = wish(madeUp);
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page =
                    Readers.page("feedback", wish.query() + "&limit=7" + (cursor == null ? "" : "&cursor=" + cursor));
            seen.addAll(Readers.ids(page));
            log.keep(madeUp.some(20));
            cursor = page.get("next").textValue();
        } while (cursor != null);

        var expected = ids(kept, wish.fits());
        assertThat(seen).doesNotHaveDuplicates();
        var original = new HashSet<>(expected);
        assertThat(seen.stream().filter(original::contains))
                .as("%s of seed %d", wish.query(), seed)
                .containsExactlyElementsOf(expected);
    }

    private static Wish wish(MadeUp madeUp) {
        var random = madeUp.random();
        var wish = random.nextBoolean() ? time(madeUp.start(), madeUp.end()) : time(madeUp.instant(), madeUp.instant());
        if (random.nextInt(3) == 0) {
            var kind = FeedbackKind.values()[random.nextInt(5)];
            wish = wish.and(new Wish("kind=" + kind.wire(), f -> f.facet().kind() == kind));
        }
        if (random.nextInt(3) == 0) {
            var category = Category.values()[random.nextInt(7)];
            wish = wish.and(
                    new Wish("category=" + category.wire(), f -> f.facet().category() == category));
        }
        if (random.nextInt(3) == 0) {
            var touchpoint = MadeUp.TOUCHPOINTS.get(random.nextInt(3));
            wish = wish.and(new Wish("touchpoint=" + touchpoint, f -> touchpoint.equals(f.touchpoint())));
        }
        if (random.nextInt(3) == 0) {
            var max = 1 + random.nextInt(5);
            wish = wish.and(new Wish(
                    "maxScore=" + max,
                    f -> f.facet().score() != null && f.facet().score() <= max));
        }
        return wish;
    }

    private static Wish time(Instant from, Instant to) {
        return new Wish(
                "from=" + from + "&to=" + to,
                f -> !f.occurredAt().isBefore(from) && f.occurredAt().isBefore(to));
    }

    /** The newest first; of one instant, the one kept last. */
    private static List<String> ids(List<Feedback> kept, Predicate<Feedback> fits) {
        return IntStream.range(0, kept.size())
                .map(i -> kept.size() - 1 - i)
                .mapToObj(kept::get)
                .filter(fits)
                .sorted(Comparator.comparing(Feedback::occurredAt).reversed())
                .map(Feedback::eventId)
                .toList();
    }
}

package dev.twelvefold.recovery.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.ledger.DebtKind;
import dev.twelvefold.contracts.ledger.LedgerParameters;
import dev.twelvefold.contracts.recovery.ClockStepped;
import dev.twelvefold.contracts.recovery.Negative;
import dev.twelvefold.recovery.calendar.Calendars;
import dev.twelvefold.recovery.cases.domain.ClockStory.Pause;
import dev.twelvefold.recovery.cases.domain.ClockStory.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The clocks of a case with pauses, seen to by a timer that comes when it likes, against walking from minute to minute. */
class ClocksAgainstMinutesTest {

    @Property(tries = 150)
    void everyStepIsToldOnceInOrderAndAtItsTime(
            @ForAll("stories") ClockStory story,
            @ForAll @Size(max = 6) List<@IntRange(max = 6 * 24 * 60) Integer> wakes) {
        var life = opened(story);

        for (var moment : moments(story, wakes, life).entrySet()) {
            life.wake(moment.getKey());
            moment.getValue().run();
        }

        var told = life.takeEvents().stream()
                .map(CaseEvent::data)
                .filter(ClockStepped.class::isInstance)
                .map(ClockStepped.class::cast)
                .toList();
        assertThat(told).extracting(ClockStepped::at).isSorted();
        assertThat(told)
                .extracting(step -> new Step(step.clock(), step.percent(), minuteEnding(step.at())))
                .containsExactlyInAnyOrderElementsOf(story.steps(story.end()));
        assertThat(told).filteredOn(step -> step.percent() == 100).allSatisfy(step -> assertThat(step.at())
                .isEqualTo(step.dueAt()));
    }

    @Property(tries = 100)
    void theShareShownIsTheShareThatPassed(
            @ForAll("stories") ClockStory story, @ForAll @IntRange(max = 6 * 24 * 60) int minute) {
        var life = opened(story);
        var now = story.openedAt().plusSeconds(60L * minute);

        moments(story, List.of(minute), life).headMap(now, true).forEach((at, act) -> {
            life.wake(at);
            act.run();
        });

        assertThat(life.now().clocks())
                .allSatisfy(clock -> assertThat(clock.percent(now, story.rules().calendar()))
                        .isEqualTo(story.percent(clock.name(), now)));
    }

    /** What is done when: pauses begin and end, the timer comes, and at last everything is seen to. */
    private static TreeMap<Instant, Runnable> moments(ClockStory story, List<Integer> wakes, CaseLife life) {
        var moments = new TreeMap<Instant, Runnable>();
        wakes.forEach(minute -> moments.put(story.openedAt().plusSeconds(60L * minute), () -> {}));
        moments.put(story.end(), () -> {});
        for (var pause : story.pauses()) {
            var act = new Act("agent", false, pause.from());
            moments.put(pause.from(), () -> life.queue().pause(act, "waits", pause.byTime() ? pause.to() : null));
            if (!pause.byTime()) {
                moments.put(pause.to(), () -> life.queue().resume(new Act("agent", false, pause.to())));
            }
        }
        return moments;
    }

    private static CaseLife opened(ClockStory story) {
        var rules = new RecoveryRules(
                LedgerParameters.DEFAULTS, story.rules(), LifeRules.DEFAULTS, Rates.DEFAULTS, new TestNames());
        var negative = new Negative("bad", DebtKind.RATING, null, Severity.MEDIUM, story.openedAt(), 0);
        return CaseLife.open("c-1", Opening.ofNegative("bad", story.openedAt()), List.of(negative), rules, () -> null);
    }

    private static Instant minuteEnding(Instant at) {
        var micros = at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
        return Instant.ofEpochSecond(-Math.floorDiv(-micros, 60_000_000L) * 60);
    }

    @Provide
    Arbitrary<ClockStory> stories() {
        return Calendars.starts().flatMap(start -> Arbitraries.longs().map(seed -> story(start, new Random(seed))));
    }

    private static ClockStory story(Calendars.Start start, Random random) {
        var rules = new ClockRules(
                Duration.ofMinutes(1 + random.nextInt(4_000)),
                Duration.ofMinutes(1 + random.nextInt(4_000)),
                Duration.ofMinutes(1),
                Duration.ofDays(1 + random.nextInt(3)),
                Duration.ofDays(1 + random.nextInt(4)),
                start.calendar());
        var story = new ClockStory(rules, start.at(), new ArrayList<>());
        var from = start.at().plusSeconds(60L * random.nextInt(1_000));
        for (var pauses = random.nextInt(5); pauses > 0; pauses--) {
            var to = from.plusSeconds(60L * (1 + random.nextInt(2_000)));
            if (to.isBefore(story.end())) {
                story.pauses().add(new Pause(from, to, random.nextBoolean()));
            }
            from = to.plusSeconds(60L * (1 + random.nextInt(1_000)));
        }
        return story;
    }
}

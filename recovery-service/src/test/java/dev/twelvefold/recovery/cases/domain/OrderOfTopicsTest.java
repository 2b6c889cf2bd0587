package dev.twelvefold.recovery.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.contracts.ledger.LedgerParameters;
import dev.twelvefold.contracts.recovery.CaseOpened;
import dev.twelvefold.contracts.recovery.NegativeAdded;
import dev.twelvefold.contracts.recovery.OffsetProgressed;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whichever of the two topics comes first, the case and what is published of it are the same. */
class OrderOfTopicsTest {

    @Property(tries = 3_000)
    void everyInterleavingTellsTheSameStory(@ForAll("stories") Story story, @ForAll List<Boolean> interleaving) {
        var inTime = new Replay(story).inTime();

        var interleaved = new Replay(story).interleaved(interleaving);

        assertThat(interleaved.published()).isEqualTo(inTime.published());
        assertThat(interleaved.cases()).isEqualTo(inTime.cases());
    }

    @Property(tries = 500)
    void changesFirstOrLastTellTheSameStory(@ForAll("stories") Story story) {
        var inTime = new Replay(story).inTime();

        var first = new Replay(story).interleaved(java.util.Collections.nCopies(100, true));
        var last = new Replay(story).interleaved(List.of());

        assertThat(first.published()).isEqualTo(inTime.published());
        assertThat(last.published()).isEqualTo(inTime.published());
    }

    @Property(tries = 1_000)
    void theStoryAddsUp(@ForAll("stories") Story story, @ForAll List<Boolean> interleaving) {
        var replay = new Replay(story).interleaved(interleaving);

        var events = replay.published();
        assertThat(events)
                .extracting(event -> event.kind() + " " + event.cause())
                .doesNotHaveDuplicates();
        if (events.isEmpty()) {
            assertThat(replay.cases()).isEmpty();
            return;
        }
        assertThat(events.get(0).data()).isInstanceOf(CaseOpened.class);
        var opened = (CaseOpened) events.get(0).data();
        var joined = count(events, NegativeAdded.class);
        assertThat(replay.cases()).hasSize(1);
        var last = replay.cases().get(0);
        assertThat(last.negatives()).isEqualTo(opened.negatives().size() + joined);
        assertThat(last.version()).isEqualTo(events.size());
        assertThat(last.offset().target())
                .isEqualTo(last.negatives() * story.parameters().offsetRatio());
        assertThat(last.offset().owed())
                .isEqualTo(last.offset().target() - last.offset().repaid());
        if (story.parameters().goodwillCap() == 0) {
            assertThat(last.offset().repaid())
                    .isEqualTo(opened.offset().repaid() + count(events, OffsetProgressed.class));
        }
    }

    /** Every negative within the time reopens, whatever segmentation says and when. */
    @Property(tries = 2_000)
    void reopeningTellsTheSameStoryInEveryInterleaving(
            @ForAll("stories") Story story, @ForAll boolean isClosed, @ForAll List<Boolean> interleaving) {
        var before = Past.ended(story.parameters(), isClosed, Experiences.at(-100));
        var later = story.after(before);
        var inTime = new Replay(later, LifeRules.DEFAULTS, before).inTime();

        var interleaved = new Replay(later, LifeRules.DEFAULTS, before).interleaved(interleaving);

        assertThat(interleaved.published()).isEqualTo(inTime.published());
        assertThat(interleaved.cases()).isEqualTo(inTime.cases()).hasSize(1);
        if (later.hasNegative()) {
            assertThat(interleaved.published().stream().map(CaseEvent::kind)).contains("case-reopened");
        }
    }

    /** Behind that time a new case is opened by the rule, and the old one stays as it is. */
    @Property(tries = 2_000)
    void openingAnewTellsTheSameStoryInEveryInterleaving(
            @ForAll("stories") Story story, @ForAll List<Boolean> interleaving) {
        var before = Past.ended(story.parameters(), false, Experiences.at(-100));
        var life = new LifeRules(Duration.ofMinutes(30), Duration.ofMinutes(99), Duration.ZERO, Duration.ofHours(1));
        var later = story.after(before);
        var inTime = new Replay(later, life, before).inTime();

        var interleaved = new Replay(later, life, before).interleaved(interleaving);

        assertThat(interleaved.published()).isEqualTo(inTime.published());
        assertThat(interleaved.cases())
                .isEqualTo(inTime.cases())
                .contains(before.cases().get(0));
    }

    private static int count(List<CaseEvent> events, Class<?> type) {
        return (int)
                events.stream().map(CaseEvent::data).filter(type::isInstance).count();
    }

    /** A small ratio lets debts be repaid, and classes come and go, within a short story. */
    @Provide
    Arbitrary<Story> stories() {
        var experiences =
                Arbitraries.strings().withChars("12345555++cCp").ofMaxLength(24).map(Experiences::of);
        var parameters = Arbitraries.of(
                new LedgerParameters(1, 2, 5, 0),
                new LedgerParameters(2, 2, 5, 0),
                new LedgerParameters(3, 2, 5, 2),
                LedgerParameters.DEFAULTS);
        return experiences.flatMap(each -> parameters.map(with -> Story.of(each, with)));
    }
}

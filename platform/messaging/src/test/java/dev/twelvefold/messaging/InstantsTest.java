package dev.twelvefold.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class InstantsTest {
    @Property
    void areWrittenAsTheirOwnText(
            @ForAll @LongRange(min = -70_000_000_000L, max = 260_000_000_000L) long second,
            @ForAll @IntRange(max = 999_999_999) int nano) {
        isWrittenAsItself(Instant.ofEpochSecond(second, nano));
    }

    @Property
    void withAsManyDigitsAsItTakes(@ForAll @IntRange(max = 999) int part) {
        isWrittenAsItself(Instant.ofEpochSecond(part, part * 1_000_000L));
        isWrittenAsItself(Instant.ofEpochSecond(part, part * 1_000L));
    }

    @Example
    void alsoAtTheEndsOfWhatThereIs() {
        isWrittenAsItself(Instant.EPOCH);
        isWrittenAsItself(Instant.MIN);
        isWrittenAsItself(Instant.MAX);
        isWrittenAsItself(Instant.parse("0000-01-01T00:00:00Z"));
        isWrittenAsItself(Instant.parse("9999-12-31T23:59:59.999999999Z"));
        isWrittenAsItself(Instant.parse("9999-12-31T23:59:59Z").plusSeconds(1));
        isWrittenAsItself(Instant.parse("0000-01-01T00:00:00Z").minusNanos(1));
    }

    private static void isWrittenAsItself(Instant instant) {
        assertThat(Instants.text(instant)).isEqualTo(instant.toString());
    }
}

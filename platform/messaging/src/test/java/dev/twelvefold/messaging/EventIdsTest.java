package dev.twelvefold.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class EventIdsTest {
    @Property
    void aNameHasOneId(@ForAll String client, @ForAll String key) {
        var id = EventIds.named(client, key);

        assertThat(id).isEqualTo(EventIds.named(client, key));
        assertThat(UUID.fromString(id).version()).isEqualTo(5);
    }

    @Property
    void partsDoNotRunTogether(@ForAll String first, @ForAll String second) {
        assertThat(EventIds.named(first, second)).isNotEqualTo(EventIds.named(first + second));
    }

    /** Another id for a key of before would undo the promise that a repeat is without effect. */
    @Example
    void namesNeverChange() {
        assertThat(EventIds.named("frontline", "till-4")).isEqualTo("7b212aca-5cce-56d3-9c3b-604709c081c2");
    }

    @Example
    void freshIdsAreDistinctAndOfVersion7() {
        var ids = IntStream.range(0, 10_000).mapToObj(i -> EventIds.fresh()).toList();

        assertThat(Collections.unmodifiableSet(new HashSet<>(ids))).hasSameSizeAs(ids);
        assertThat(ids).allMatch(id -> UUID.fromString(id).version() == 7);
    }

    @Example
    void aTextIsReadAsTheUuidThatItIs() {
        var id = UUID.randomUUID();

        assertThat(EventIds.uuid(id.toString())).contains(id);
        assertThat(EventIds.uuid(id.toString().toUpperCase(Locale.ROOT))).contains(id);
        assertThat(EventIds.uuid("1-1-1-1-1")).isEmpty();
        assertThat(EventIds.uuid("")).isEmpty();
    }
}

package dev.twelvefold.segmentation.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a run has met, so that nobody takes one for a proof that met nothing. */
record Coverage(long events, long changes, long byTime, long withinBatches, TreeMap<String, Long> kinds) {
    /** From nothing to three classes at least, and from one to another; there is no way back to NAIVE. */
    private static final int KINDS = 16;

    private static final int REPRESENTATIVE = 20_000;

    static Coverage of(long events, World world, Outputs outputs) {
        var kinds = world.chronicles().stream()
                .flatMap(chronicle -> chronicle.transitions().stream())
                .collect(Collectors.groupingBy(
                        change -> change.from() + "→" + change.to(), TreeMap::new, Collectors.counting()));
        var byTime = world.chronicles().stream()
                .flatMap(chronicle -> chronicle.transitions().stream())
                .filter(change -> change.causedBy().equals(Transition.TIME))
                .count();
        var changes = kinds.values().stream().mapToLong(Long::longValue).sum();
        return new Coverage(events, changes, byTime, outputs.changesWithinBatches(), kinds);
    }

    /** A short run, which somebody asked for, may meet what it will. */
    void assertMuch() {
        if (events < REPRESENTATIVE) {
            return;
        }
        assertThat(byTime).as("changes by time").isGreaterThan(events / 500);
        assertThat(withinBatches).as("changes undone within a batch").isGreaterThan(events / 500);
        assertThat(kinds).as("kinds of changes").hasSizeGreaterThanOrEqualTo(KINDS);
    }
}

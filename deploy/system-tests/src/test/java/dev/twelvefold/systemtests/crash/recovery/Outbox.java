package dev.twelvefold.systemtests.crash.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is still to be published, as the service believes. */
record Outbox(Recovery recovery) {
    /** As {@code customer type}. */
    List<String> events() {
        return recovery.database().texts("SELECT event_key || ' ' || event_type FROM outbox");
    }

    /** Ids of the events that the broker has all the same; what the steps publish must be among them. */
    Set<String> sentOf(Steps steps) {
        var aftermath = Aftermath.of(recovery);
        assertThat(aftermath.published()).as("sent").containsAll(steps.published());
        assertThat(events()).as("not deleted").containsAll(steps.published());
        var ids = new HashSet<>(recovery.database().texts("SELECT event_id FROM outbox"));
        ids.retainAll(aftermath.ids());
        return ids;
    }
}

package dev.twelvefold.segmentation.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.contracts.Topics;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The profile {@code large}: whatever waits of a customer is one batch, and so one view. */
class LargeBatchesIT {
    private static final Map<String, String> LARGE = Map.of("QUARKUS_PROFILE", "local,large");

    /** Four batches of the usual size. */
    private static final int EVENTS = 2_000;

    private final Given given = Given.customerOf("backlog");

    @BeforeAll
    static void startStack() {
        Packaged.startStack();
    }

    @Test
    void aCustomersBacklogIsFoldedAtOnce() {
        try (var wire = new Wire()) {
            Packaged.whileServing(LARGE, () -> {
                wire.publish(List.of(given.rating(4)));
                Group.awaitCaughtUp();
            });
            var before = views();

            wire.publishAll(Collections.nCopies(EVENTS, given.rating(4)));
            Packaged.whileServing(LARGE, Group::awaitCaughtUp);

            assertThat(views()).isEqualTo(before + 1);
            assertThat(Database.number("SELECT neutrals FROM customer WHERE customer_id = '" + given.customer() + "'"))
                    .isEqualTo(EVENTS + 1);
        }
    }

    private long views() {
        return Wire.dataOf(Topics.CUSTOMERS, given.customer()).size();
    }
}

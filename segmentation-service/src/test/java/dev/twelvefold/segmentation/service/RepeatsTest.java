package dev.twelvefold.segmentation.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.contracts.customer.Registered;
import dev.twelvefold.messaging.consume.Received;
import dev.twelvefold.messaging.inbox.Inbox;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The inbox in the transactions of a service, which are not the driver's own. */
@QuarkusTest
@TestProfile(LocalProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "segmentation"))
class RepeatsTest {
    private final String run = UUID.randomUUID() + ":";

    @Inject
    Inbox inbox;

    @Test
    void aRepeatAmongManyIsFoundAndTheTransactionGoesOn() {
        assertThat(admitted(0, 200)).isEqualTo(ids(0, 200));
        assertThat(admitted(199, 400)).isEqualTo(ids(200, 400));
        assertThat(Database.number("SELECT count(*) FROM inbox WHERE event_id LIKE '" + run + "%'"))
                .isEqualTo(400);
    }

    private List<String> admitted(int from, int to) {
        var now = Instant.now();
        var events = ids(from, to).stream()
                .map(id -> new Received<>(id, new Registered("c-1", null, null, null, now, now)))
                .toList();
        return QuarkusTransaction.requiringNew()
                .call(() -> inbox.admit(events, now).stream().map(Received::id).toList());
    }

    private List<String> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> run + number).toList();
    }
}

package dev.twelvefold.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.stack.Api;
import dev.twelvefold.systemtests.stack.Reply;
import dev.twelvefold.systemtests.stack.StackOfItsOwn;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** feedback-service needs its database neither to start nor to take posts, whether its tables exist yet or not. */
class StartWithoutDatabaseIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    static final StackOfItsOwn OWN = new StackOfItsOwn(config -> config.withServices(Set.of()));

    private Api feedback;

    @BeforeEach
    void connect() {
        feedback = OWN.stack().feedback();
    }

    /** Twice: the first time its database has never been migrated. */
    @Test
    void itStartsTakesPostsAndCatchesUpOnceTheDatabaseComes() {
        startsAndCatchesUp("first");
        OWN.stack().local().stop(Service.FEEDBACK);
        startsAndCatchesUp("again");
    }

    private void startsAndCatchesUp(String run) {
        OWN.stack().local().stopDatabase();
        OWN.stack().local().start(Service.FEEDBACK);

        assertThat(feedback.get("/q/health/ready").status()).isEqualTo(200);
        var eventId = post(run).requires(202).json().required("eventId").textValue();
        unavailable(post(run, "Idempotency-Key", run));
        unavailable(feedback.get("/api/v1/feedback/" + eventId));
        unavailable(feedback.get("/api/v1/customers/" + run + "/feedback"));

        OWN.stack().local().startDatabase();

        await("a key is remembered")
                .atMost(PATIENCE)
                .until(() -> post(run, "Idempotency-Key", run).status() == 202);
        await("what was posted is readable")
                .atMost(PATIENCE)
                .until(() -> feedback.get("/api/v1/feedback/" + eventId).status() == 200);
        assertThat(post(run, "Idempotency-Key", run).header("Idempotent-Replayed"))
                .isEqualTo("true");
        await("of the keyed posts one counts")
                .atMost(PATIENCE)
                .until(() ->
                        feedback.list("/api/v1/customers/" + run + "/feedback").size() == 2);
    }

    private Reply post(String customer, String... headers) {
        return feedback.post("/api/v1/ratings", rating(customer), headers);
    }

    private static JsonNode rating(String customer) {
        return Json.object().put("customerId", customer).put("score", 5).put("touchpoint", "store");
    }

    private static void unavailable(Reply reply) {
        Problem.is(reply, 503);
        assertThat(reply.header("Retry-After")).isEqualTo("5");
    }
}

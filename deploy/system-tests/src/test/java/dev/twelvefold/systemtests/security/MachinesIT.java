package dev.twelvefold.systemtests.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.stack.Api;
import dev.twelvefold.systemtests.stack.Stack;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Machines that report what customers say: what each has posted is its own (CONTRACT.md). */
@ExtendWith(WithKeycloak.class)
class MachinesIT {
    private final Stack stack;
    private final Keycloak keycloak;
    private final String key = UUID.randomUUID().toString();

    MachinesIT(Stack stack, Keycloak keycloak) {
        this.stack = stack;
        this.keycloak = keycloak;
    }

    @Test
    void aKeyBelongsToTheMachineThatUsesIt() {
        var one = rate(machine(TestRealms.APP), 5);
        var other = rate(machine(TestRealms.OTHER_APP), 1);

        assertThat(other.required("eventId")).isNotEqualTo(one.required("eventId"));
    }

    /** Tokens come and go; the machine stays the same. */
    @Test
    void aRetryWithAnotherTokenIsARetry() {
        var first = rate(machine(TestRealms.APP), 5);
        var again = rate(machine(TestRealms.APP), 5);

        assertThat(again).isEqualTo(first);
    }

    @Test
    void aKeyOfABatchIsTheSameKeyAsThatOfAPost() {
        var posted = rate(machine(TestRealms.APP), 5);
        var line = rating(5).put("kind", "rating").put("idempotencyKey", key).toString();
        var answer =
                machine(TestRealms.APP).postBatch(List.of(line)).requires(200).json();

        assertThat(answer.required("accepted").intValue()).isEqualTo(1);
        assertThat(rate(machine(TestRealms.APP), 5)).isEqualTo(posted);
    }

    @Test
    void aMachineReadsBackWhatItPostedAndNothingElse() {
        var path = "/api/v1/feedback/"
                + rate(machine(TestRealms.APP), 5).required("eventId").textValue();

        Awaitility.await().untilAsserted(() -> machine(TestRealms.APP).get(path).requires(200));
        machine(TestRealms.OTHER_APP).get(path).requires(404);
    }

    private JsonNode rate(Api machine, int score) {
        return machine.post("/api/v1/ratings", rating(score), "Idempotency-Key", key)
                .requires(202)
                .json();
    }

    private static ObjectNode rating(int score) {
        return Json.object()
                .put("customerId", "machines-1")
                .put("score", score)
                .put("touchpoint", "store")
                .put("occurredAt", "2026-01-01T00:00:00Z");
    }

    private Api machine(String client) {
        return stack.feedback()
                .withToken(client, keycloak.ofMachine(TestRealms.OURS, client).access());
    }
}

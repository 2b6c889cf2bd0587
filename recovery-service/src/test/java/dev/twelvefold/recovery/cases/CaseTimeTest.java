package dev.twelvefold.recovery.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.contracts.Topics;
import dev.twelvefold.recovery.LocalProfile;
import dev.twelvefold.recovery.Wire;
import dev.twelvefold.recovery.policy.PolicyApi;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What time alone does to cases, through the real timer. */
@QuarkusTest
@TestProfile(CaseTimeTest.Hasty.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "recovery"))
class CaseTimeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Long enough to see a claim before it lapses. */
    private static final Duration CLAIM = Duration.ofSeconds(3);

    private Desk desk;

    @BeforeEach
    void openACase() {
        PolicyApi.change(policy -> policy.put("claimLapse", CLAIM.toString()));
        desk = Desk.withACase();
    }

    public static class Hasty extends LocalProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(super.getConfigOverrides());
            settings.put("twelvefold.recovery.cases.timer-interval", "0.2s");
            return settings;
        }
    }

    @Test
    void aClaimLapsesWithoutAction() {
        desk.does("agent", "claim").statusCode(200);
        desk.does("agent2", "claim").statusCode(409);

        await().atMost(PATIENCE).until(() -> desk.theCase().getString("assignee") == null);

        assertThat(desk.told()).containsExactly("null case-opened", "agent case-claimed", "null case-released");
        var timeline = desk.timeline();
        assertThat(Instant.parse(timeline.getString("items[2].at")))
                .isEqualTo(Instant.parse(timeline.getString("items[1].at")).plus(CLAIM));
        desk.does("agent2", "claim").statusCode(200);
        assertThat(desk.customer.published(3).get(2))
                .startsWith("dev.twelvefold.recovery.case-released.v1")
                .doesNotContain("\"by\"");
    }

    /** Each action begins the time anew: the claim lapses so long after the last one, and not after itself. */
    @Test
    void whoDoesSomethingKeepsTheClaim() {
        desk.does("agent", "claim").statusCode(200);
        desk.does("agent", "notes", Map.of("text", "still at it")).statusCode(200);

        await().atMost(PATIENCE).until(() -> desk.theCase().getString("assignee") == null);

        var timeline = desk.timeline();
        assertThat(Instant.parse(timeline.getString("items[3].at")))
                .isEqualTo(Instant.parse(timeline.getString("items[2].at")).plus(CLAIM));
    }

    @Test
    void whatALeadGaveDoesNotLapse() {
        desk.does("lead", "assign", Map.of("assignee", "agent")).statusCode(200);
        var other = Desk.withACase();
        other.does("agent", "claim").statusCode(200);
        await().atMost(PATIENCE).until(() -> other.theCase().getString("assignee") == null);

        assertThat(desk.theCase().getString("assignee")).isEqualTo("agent");
    }

    @Test
    void aPauseEndsByItself() {
        var until = Instant.now().plusSeconds(1).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        desk.does("agent", "pause", Map.of("reason", "calls back", "until", until.toString()))
                .statusCode(200);

        await().atMost(PATIENCE).until(() -> desk.theCase().get("pause") == null);

        assertThat(desk.told()).containsExactly("null case-opened", "agent case-paused", "null case-resumed");
        assertThat(Instant.parse(desk.timeline().getString("items[2].at"))).isEqualTo(until);
        assertThat(Instant.parse(desk.theCase().getString("apology.dueAt")))
                .isEqualTo(Instant.parse(desk.theCase().getString("openedAt"))
                        .plus(Duration.ofHours(24))
                        .plus(Duration.between(Instant.parse(desk.timeline().getString("items[1].at")), until)));
    }

    @Test
    void aBrokenPromiseIsANegativeAndLengthensTheOffset() {
        var due = Instant.now().plusSeconds(1);
        desk.does("agent", "promises", Map.of("text", "a call", "dueAt", due.toString()))
                .statusCode(200);

        var longer = desk.customer.caseAtVersion(4);

        assertThat(longer.getInt("offset.target")).isEqualTo(24);
        assertThat(longer.getString("promises[0].status")).isEqualTo("broken");
        assertThat(longer.getList("negatives.kind", String.class)).containsExactly("complaint", "promise-broken");
        assertThat(desk.told())
                .containsExactly(
                        "null case-opened", "agent promise-made", "null promise-broken", "null negative-added");
        var experiences = Wire.read(Topics.EXPERIENCES, desk.customer.id);
        assertThat(experiences).hasSize(2);
        var id = Wire.header(experiences.get(1), "ce_id");
        assertThat(longer.getString("negatives[1].eventId")).isEqualTo(id);
        assertThat(desk.customer.published(4).get(2))
                .startsWith("dev.twelvefold.recovery.promise-broken.v1")
                .contains(id);
        var promiseId = longer.getString("promises[0].promiseId");
        desk.does("agent", "promises/" + promiseId + "/keep").statusCode(409);
    }
}

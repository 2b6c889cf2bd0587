package dev.twelvefold.recovery.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.recovery.LocalProfile;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LocalProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "recovery"))
class ClaimRaceTest {
    private static final int CLAIMS = 200;

    private Desk desk;

    @BeforeEach
    void openACase() {
        desk = Desk.withACase();
    }

    /** Two agents, a hundred times each at once: whoever is first has it, and all tries of the other are told so. */
    @Test
    void ofManyClaimsAtOnceOneWins() throws Exception {
        var start = new CountDownLatch(1);
        var agents = Executors.newFixedThreadPool(CLAIMS);
        var answers = new ArrayList<Future<Response>>();
        for (var i = 0; i < CLAIMS; i++) {
            var user = new String[] {"agent", "agent2", "lead", "manager"}[i % 4];
            Callable<Response> claim = () -> {
                start.await();
                return Desk.as(user).post("/api/v1/cases/" + desk.caseId + "/claim");
            };
            answers.add(agents.submit(claim));
        }

        start.countDown();

        var won = 0;
        var lost = 0;
        var owner = (String) null;
        for (var answer : answers) {
            var response = answer.get();
            if (response.statusCode() == 200) {
                won++;
                owner = response.jsonPath().getString("assignee");
            } else {
                assertThat(response.statusCode()).isEqualTo(409);
                lost++;
            }
        }
        agents.shutdown();
        assertThat(won).isEqualTo(CLAIMS / 4);
        assertThat(lost).isEqualTo(CLAIMS - CLAIMS / 4);
        for (var answer : answers) {
            if (answer.get().statusCode() == 409) {
                assertThat(answer.get().jsonPath().getString("owner")).isEqualTo(owner);
            }
        }
        assertThat(desk.theCase().getInt("version")).isEqualTo(2);
        assertThat(desk.told()).containsExactly("null case-opened", owner + " case-claimed");
    }
}

package dev.twelvefold.feedback.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.feedback.Api;
import dev.twelvefold.feedback.LocalUsers;
import dev.twelvefold.feedback.Published;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FairUseTest.Limited.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "feedback"))
class FairUseTest {
    /** Nothing comes back while the test runs. */
    public static class Limited extends LocalUsers {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("twelvefold.limit.posts", "10", "twelvefold.limit.period", "1000h");
        }
    }

    private final String customer = Api.customer();
    private final Published published = new Published();

    @Test
    void aClientIsRefusedOnceItHasPostedWhatItMayAndNobodyElseIs() {
        for (var left = 9; left >= 0; left--) {
            var answer = post("agent");
            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.header("RateLimit-Limit")).isEqualTo("10");
            assertThat(answer.header("RateLimit-Remaining")).isEqualTo(String.valueOf(left));
            assertThat(Long.parseLong(answer.header("RateLimit-Reset"))).isPositive();
        }

        refused(post("agent"));
        assertThat(post("agent2").statusCode()).isEqualTo(202);
        assertThat(published.of(customer)).hasSize(11);
    }

    @Test
    void everyLineOfABatchCountsAndMayPutAClientIntoDebt() {
        var lines = Api.line(customer, 1).repeat(25);

        assertThat(batch("lead", lines).statusCode()).isEqualTo(200);
        refused(batch("lead", lines));
        refused(post("lead"));
        assertThat(published.of(customer)).hasSize(25);
    }

    @Test
    void whatIsRefusedForItsFieldsTellsWhatIsLeftAsWell() {
        var answer =
                Api.as("manager").contentType("application/json").body("{}").post("/api/v1/ratings");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.header("RateLimit-Remaining")).isEqualTo("9");
    }

    private static void refused(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.contentType()).isEqualTo(Api.PROBLEM);
        assertThat(Long.parseLong(answer.header("Retry-After"))).isPositive();
        assertThat(answer.header("RateLimit-Remaining")).isEqualTo("0");
    }

    private Response post(String user) {
        return Api.as(user)
                .contentType("application/json")
                .body(Api.rating(customer))
                .post("/api/v1/ratings");
    }

    private static Response batch(String user, String lines) {
        return Api.as(user)
                .config(Api.PLAIN)
                .contentType(Api.NDJSON)
                .body(lines)
                .post("/api/v1/batches");
    }
}

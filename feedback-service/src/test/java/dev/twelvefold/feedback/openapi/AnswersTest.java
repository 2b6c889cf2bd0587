package dev.twelvefold.feedback.openapi;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.feedback.LocalUsers;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the service answers is what its API description says: no status, header, type or field more or less. */
@QuarkusTest
@TestProfile(AnswersTest.Limited.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "feedback"))
class AnswersTest {
    /** A hundred posts for each user while the test runs. */
    public static class Limited extends LocalUsers {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("twelvefold.limit.posts", "100", "twelvefold.limit.period", "1000h");
        }
    }

    /** Every local user may read something by its id; only {@link #aCallerWithoutAnyRoleIsRefusedAsDocumented} may not. */
    private static final String NO_ROLE = "getFeedback 403";

    private Answers answers;

    @BeforeEach
    void readDocument() throws IOException {
        answers = new Answers(Document.served());
        Calls.spend();
    }

    static List<Call> calls() {
        return Calls.all();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void anAnswerIsAsItIsDocumented(Call call) {
        check(call);
    }

    @Test
    void withoutTheDatabaseTheyAreAsWell() {
        KafkaAndPostgres.stopDatabase();
        try {
            Calls.withoutTheDatabase().forEach(this::check);
        } finally {
            KafkaAndPostgres.startDatabase();
            await().atMost(Duration.ofSeconds(30)).until(() -> Calls.databaseIsBack());
        }
    }

    @Test
    @TestSecurity(user = "stranger")
    void aCallerWithoutAnyRoleIsRefusedAsDocumented() {
        var answer = get("/api/v1/feedback/nothing");

        assertThat(answer.statusCode()).isEqualTo(403);
        answers.check("getFeedback", answer);
    }

    @Test
    void everyDocumentedAnswerIsProvoked() throws IOException {
        var provoked = new TreeSet<>(Set.of(NO_ROLE));
        Stream.concat(Calls.all().stream(), Calls.withoutTheDatabase().stream())
                .forEach(call -> provoked.add(call.toString()));

        assertThat(provoked).isEqualTo(Document.served().answers());
    }

    private void check(Call call) {
        var answer = call.made().get();

        assertThat(answer.statusCode()).as(call + ": " + answer.asString()).isEqualTo(call.status());
        answers.check(call.operationId(), answer);
    }
}

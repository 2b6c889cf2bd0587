package dev.twelvefold.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.stack.Api;
import dev.twelvefold.systemtests.stack.Published;
import dev.twelvefold.systemtests.stack.Reply;
import dev.twelvefold.systemtests.stack.Stack;
import dev.twelvefold.systemtests.stack.StackOfItsOwn;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two instances of feedback-service with one broker and one database: keys hold between them, and whatever crashes. */
class TwoIntakesIT {
    private static final String EXPERIENCES = "feedback.experiences.v1";
    private static final int LINES = 20_000;

    @RegisterExtension
    static final StackOfItsOwn OWN = new StackOfItsOwn(config -> config.withServices(Set.of(Service.FEEDBACK)));

    private static Stack other;

    /** Its own broker and database stand idle. */
    @BeforeAll
    static void startAnother() {
        other = OWN.stack().startAnother(config -> config.withServices(Set.of(Service.FEEDBACK)));
    }

    @AfterAll
    static void stopTheOther() {
        if (other != null) {
            other.close();
        }
    }

    @Test
    void postsWithOneKeyAtOneInstantOnTwoInstancesAreOneEventAndOneAnswer() {
        var pairs = IntStream.range(0, 200).mapToObj(this::postTwice).toList();

        for (var pair : pairs) {
            var answers = pair.stream().map(CompletableFuture::join).toList();
            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(202));
            assertThat(answers.stream().map(Reply::body).distinct()).hasSize(1);
            assertThat(answers.stream().map(answer -> answer.header("Idempotent-Replayed")))
                    .containsExactlyInAnyOrder("", "true");
        }
        assertThat(recordsById("twice-").values()).hasSize(200).allSatisfy(records -> assertThat(records)
                .hasSize(1));
    }

    private List<CompletableFuture<Reply>> postTwice(int number) {
        var key = "twice-" + number;
        JsonNode body = JsonNodeFactory.instance
                .objectNode()
                .put("customerId", key)
                .put("score", 5)
                .put("touchpoint", "store");
        return Stream.of(OWN.stack(), other)
                .map(Stack::feedback)
                .map(api ->
                        CompletableFuture.supplyAsync(() -> api.post("/api/v1/ratings", body, "Idempotency-Key", key)))
                .toList();
    }

    @Test
    void aBatchWhoseInstanceIsKilledHalfWayIsCompletedByTheRetryElsewhere() {
        var lines = IntStream.range(0, LINES).mapToObj(TwoIntakesIT::line).toList();
        var interrupted = CompletableFuture.supplyAsync(() -> post(OWN.stack().feedback(), lines));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> published(OWN.stack()) > 0);
        OWN.stack().local().kill(Service.FEEDBACK);
        assertThat(interrupted.join()).as("the answer of the killed instance").isNull();

        var retry = await().atMost(Duration.ofSeconds(60))
                .until(() -> other.feedback().postBatch(lines), answer -> answer.status() == 200)
                .json();

        assertThat(retry.required("accepted").intValue()).isEqualTo(LINES);
        var records = recordsById("killed-");
        assertThat(records).hasSize(LINES);
        assertThat(records.values()).allSatisfy(same -> assertThat(
                        same.stream().map(Published::data).distinct())
                .hasSize(1));
        OWN.stack().local().start(Service.FEEDBACK);
        assertThat(OWN.stack()
                        .feedback()
                        .postBatch(lines)
                        .json()
                        .required("replayed")
                        .intValue())
                .isEqualTo(LINES);
        assertThat(recordsById("killed-").values().stream().mapToInt(List::size).sum())
                .isEqualTo(records.values().stream().mapToInt(List::size).sum());
    }

    /** Null when the connection broke. */
    private static Reply post(Api api, List<String> lines) {
        try {
            return api.postBatch(lines);
        } catch (UncheckedIOException e) {
            return null;
        }
    }

    private static long published(Stack stack) {
        return stack.broker().read(EXPERIENCES).stream()
                .filter(event -> event.key().startsWith("killed-"))
                .limit(1)
                .count();
    }

    private static Map<String, List<Published>> recordsById(String customers) {
        return OWN.stack().broker().read(EXPERIENCES).stream()
                .filter(event -> event.key().startsWith(customers))
                .collect(Collectors.groupingBy(event -> event.header("ce_id")));
    }

    private static String line(int number) {
        return ("{\"kind\":\"rating\",\"customerId\":\"killed-%d\",\"score\":%d,\"touchpoint\":\"store\","
                        + "\"idempotencyKey\":\"killed-%d\"}")
                .formatted(number % 500, 1 + number % 5, number);
    }
}

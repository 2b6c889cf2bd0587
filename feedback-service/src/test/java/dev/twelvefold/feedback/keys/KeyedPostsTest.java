package dev.twelvefold.feedback.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.feedback.Api;
import dev.twelvefold.feedback.LocalUsers;
import dev.twelvefold.feedback.Published;
import dev.twelvefold.messaging.kafka.CloudEvent;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(LocalUsers.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "feedback"))
class KeyedPostsTest {
    private final String customer = Api.customer();
    private final String key = "k-" + customer;
    private final Published published = new Published();

    @Test
    void aRepeatIsAnsweredAsTheFirstWasAndCountsOnce() {
        var first = post("ratings", Api.rating(customer));
        var repeat = post("ratings", Api.rating(customer));

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(repeat.statusCode()).isEqualTo(202);
        assertThat(repeat.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(repeat.asString()).isEqualTo(first.asString());
        assertThat(repeat.header("Location")).isEqualTo(first.header("Location"));
        assertThat(published.of(customer)).hasSize(1);
    }

    @Test
    void anIdIsNameBasedWithAKeyAndTimeBasedWithout() {
        assertThat(UUID.fromString(post("ratings", Api.rating(customer)).path("eventId"))
                        .version())
                .isEqualTo(5);
        assertThat(UUID.fromString(Api.post("ratings", Api.rating(customer)).path("eventId"))
                        .version())
                .isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ratings    | {'customerId':'C','score':5,'touchpoint':'s','comment':'é'} | { 'comment':'e\\u0301', 'touchpoint':'s', 'score':5.0, 'customerId':'C' }
            ratings    | {'customerId':'C','score':5,'touchpoint':'s','occurredAt':'2026-01-15T09:30:00+07:00'} | {'customerId':'C','score':5,'touchpoint':'s','occurredAt':'2026-01-15T02:30:00.0000001Z'}
            activities | {'customerId':'C','type':'purchased','amount':1200000,'currency':'VND'} | {'customerId':'C','type':'purchased','amount':1.20e6,'currency':'VND'}
            """)
    void bodiesThatSayTheSameAreTheSame(String path, String body, String other) {
        var first = post(path, filled(body));
        var repeat = post(path, filled(other));

        assertThat(repeat.statusCode()).as(repeat.asString()).isEqualTo(202);
        assertThat(repeat.asString()).isEqualTo(first.asString());
        assertThat(repeat.header("Idempotent-Replayed")).isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ratings    | {'customerId':'C','score':5,'touchpoint':'s'} | ratings | {'customerId':'C','score':4,'touchpoint':'s'}
            ratings    | {'customerId':'C','score':5,'touchpoint':'s'} | ratings | {'customerId':'C','score':5,'touchpoint':'s','comment':''}
            complaints | {'customerId':'C','category':'other','description':'d','touchpoint':'s'} | complaints | {'customerId':'C','category':'other','description':'d','touchpoint':'s','severity':'medium'}
            activities | {'customerId':'C','type':'purchased','amount':1,'currency':'VND'} | activities | {'customerId':'C','type':'purchased','amount':1,'currency':'VND','discounted':false}
            activities | {'customerId':'C','type':'inquired'} | activities | {'customerId':'C','type':'registered'}
            compliments | {'customerId':'C','touchpoint':'s'} | activities | {'customerId':'C','type':'inquired'}
            """)
    void anotherBodyUnderTheKeyIsRefusedAndNotCounted(String path, String body, String otherPath, String other) {
        assertThat(post(path, filled(body)).statusCode()).isEqualTo(202);
        var refused = post(otherPath, filled(other));

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.contentType()).isEqualTo(Api.PROBLEM);
        assertThat(refused.<Integer>path("status")).isEqualTo(422);
        assertThat(published.of(customer)).hasSize(1);
    }

    @Test
    void aRefusedBodyDoesNotTakeTheKey() {
        assertThat(post("ratings", "{\"customerId\":\"" + customer + "\"}").statusCode())
                .isEqualTo(400);
        assertThat(post("ratings", Api.rating(customer)).statusCode()).isEqualTo(202);
    }

    @Test
    void aKeyBelongsToTheClientThatSentIt() {
        var mine = post("ratings", Api.rating(customer));
        var theirs = Api.as("agent")
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Api.rating(customer))
                .post("/api/v1/ratings");

        assertThat(theirs.statusCode()).isEqualTo(202);
        assertThat(theirs.header("Idempotent-Replayed")).isNull();
        assertThat(theirs.<String>path("eventId")).isNotEqualTo(mine.path("eventId"));
        assertThat(published.of(customer)).hasSize(2);
    }

    @Test
    void postsAtTheSameInstantAreOneEventAndOneAnswer() {
        var posts = Stream.generate(() -> CompletableFuture.supplyAsync(() -> post("ratings", Api.rating(customer))))
                .limit(40)
                .toList();
        var answers = posts.stream().map(CompletableFuture::join).toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(202));
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.header("Idempotent-Replayed") == null))
                .hasSize(1);
        assertThat(published.of(customer)).hasSize(1);
    }

    @Test
    void singlePostsAndBatchesShareTheKeys() {
        var first = post("ratings", Api.rating(customer));
        var batch = Api.batch(line(5, key) + line(4, key) + line(3, key + "-3"));

        assertThat(batch.asString())
                .isEqualTo("{\"accepted\":2,\"replayed\":1,\"rejected\":1,\"errors\":[{\"line\":2,"
                        + "\"pointer\":\"/idempotencyKey\",\"detail\":\"was posted with another body before\"}]}");
        assertThat(post("ratings", Api.rating(customer)).asString()).isEqualTo(first.asString());
        assertThat(ids()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aLineRepeatedWithinABatchCountsOnce() {
        var lines = line(5, key) + line(1, key) + line(5, key) + line(5, "");

        var answer = Api.batch(lines.replace(",\"idempotencyKey\":\"\"", ""));

        assertThat(answer.asString())
                .startsWith("{\"accepted\":3,\"replayed\":1,\"rejected\":1,\"errors\":[{\"line\":2,");
        assertThat(ids()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aBatchPostedTwiceChangesNothing() {
        var lines = new StringBuilder();
        for (var i = 0; i < 3_000; i++) {
            lines.append(line(1 + i % 5, key + i));
        }

        assertThat(Api.batch(lines.toString()).asString())
                .startsWith("{\"accepted\":3000,\"replayed\":0,\"rejected\":0");
        assertThat(Api.batch(lines.toString()).asString())
                .startsWith("{\"accepted\":3000,\"replayed\":3000,\"rejected\":0");
        assertThat(ids()).hasSize(3_000).doesNotHaveDuplicates();
    }

    @Test
    void linesWithAndWithoutKeysKeepTheirOrder() {
        var lines = new StringBuilder();
        for (var i = 0; i < 2_000; i++) {
            var key = i % 3 == 0 ? ",\"idempotencyKey\":\"%s-%d\"}".formatted(customer, i) : "}";
            lines.append(Api.line(customer, i).replace("}", key));
        }

        assertThat(Api.batch(lines.toString()).statusCode()).isEqualTo(200);
        assertThat(published.of(customer).stream()
                        .map(event -> Integer.valueOf(
                                Published.data(event).get("comment").textValue())))
                .hasSize(2_000)
                .isSorted();
    }

    private List<String> ids() {
        return published.of(customer).stream()
                .map(event -> Published.header(event, CloudEvent.ID))
                .toList();
    }

    private String line(int score, String key) {
        return "{\"kind\":\"rating\",\"customerId\":\"%s\",\"score\":%d,\"touchpoint\":\"store\",\"idempotencyKey\":\"%s\"}%n"
                .formatted(customer, score, key);
    }

    private String filled(String body) {
        return body.replace('\'', '"').replace("\"C\"", "\"" + customer + "\"");
    }

    private Response post(String path, String body) {
        return Api.as("frontline")
                .contentType("application/json; charset=utf-8")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/" + path);
    }
}

package dev.twelvefold.feedback.intake;

import static dev.twelvefold.feedback.Published.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.feedback.Api;
import dev.twelvefold.feedback.LocalUsers;
import dev.twelvefold.feedback.Published;
import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@TestProfile(LocalUsers.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "feedback"))
class PublishingTest {
    private final String customer = Api.customer();
    private final Published published = new Published();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ratings|rating|feedback.experiences.v1|feedback.rated.v1|{'customerId':'%s','score':5.0,'touchpoint':'store'}"
                        + "|{'customerId':'%s','score':5,'touchpoint':'store','occurredAt':'NOW','receivedAt':'NOW'}",
                "complaints|complaint|feedback.experiences.v1|feedback.complained.v1"
                        + "|{'customerId':'%s','category':'attitude','description':'Ti\\u00ea\\u0301ng','touchpoint':'a'}"
                        + "|{'customerId':'%s','category':'attitude','description':'Ti\u1ebfng','touchpoint':'a','severity':'medium',"
                        + "'occurredAt':'NOW','receivedAt':'NOW'}",
                "compliments|compliment|feedback.experiences.v1|feedback.complimented.v1"
                        + "|{'customerId':'%s','touchpoint':'a','text':'','channel':'web'}"
                        + "|{'customerId':'%s','touchpoint':'a','text':'','channel':'web','occurredAt':'NOW','receivedAt':'NOW'}",
                "activities|activity|customers.activities.v1|customer.purchased.v1"
                        + "|{'customerId':'%s','type':'purchased','amount':1.20e1,'currency':'VND'}"
                        + "|{'customerId':'%s','amount':12,'currency':'VND','discounted':false,'occurredAt':'NOW',"
                        + "'receivedAt':'NOW','type':'purchased'}",
                "activities|activity|customers.activities.v1|customer.registered.v1"
                        + "|{'customerId':'%s','type':'registered','contact':{'email':'a@b'},'language':'vi'}"
                        + "|{'customerId':'%s','contact':{'email':'a@b'},'language':'vi','occurredAt':'NOW','receivedAt':'NOW',"
                        + "'type':'registered'}",
                "activities|activity|customers.activities.v1|customer.inquired.v1|{'customerId':'%s','type':'inquired'}"
                        + "|{'customerId':'%s','occurredAt':'NOW','receivedAt':'NOW','type':'inquired'}"
            })
    void aPostIsPublishedAsACloudEvent(
            String path, String kind, String topic, String type, String body, String expectedData) {
        var answer = Api.post(path, json(body));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        var receipt = answer.jsonPath();
        var id = receipt.getString("eventId");
        var now = receipt.getString("receivedAt");
        assertThat(receipt.getString("kind")).isEqualTo(kind);
        assertThat(receipt.getString("customerId")).isEqualTo(customer);
        assertThat(receipt.getMap("")).hasSize(4);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/feedback/" + id);
        assertThat(UUID.fromString(id).version()).isEqualTo(7);
        var event = published.of(customer).get(0);
        assertThat(event.topic()).isEqualTo(topic);
        assertThat(header(event, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(event, "ce_id")).isEqualTo(id);
        assertThat(header(event, "ce_source")).isEqualTo("/feedback-service");
        assertThat(header(event, "ce_type")).isEqualTo("dev.twelvefold." + type);
        assertThat(header(event, "ce_time")).isEqualTo(now);
        assertThat(header(event, "ce_subject")).isEqualTo(customer);
        assertThat(header(event, "content-type")).isEqualTo("application/json");
        assertThat(new String(event.value(), StandardCharsets.UTF_8))
                .isEqualTo(json(expectedData).replace("NOW", now));
    }

    /** TracesTest has those that go on. */
    @Test
    void aTraceGoesNowhereWhereTelemetryIsOff() {
        var answer = Api.as("frontline")
                .contentType(ContentType.JSON)
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .body(Api.rating(customer))
                .post("/api/v1/ratings");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(published.of(customer).get(0).headers().lastHeader("traceparent"))
                .isNull();
    }

    @Test
    void aKeyNamesTheSameEventEachTime() {
        var first = keyed("frontline", "till 4 ~ #17");
        var second = keyed("frontline", "till 4 ~ #17");

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(first.jsonPath().getString("eventId")).isEqualTo(EventIds.named("frontline", "till 4 ~ #17"));
        assertThat(UUID.fromString(first.jsonPath().getString("eventId")).version())
                .isEqualTo(5);
        assertThat(second.jsonPath().getString("eventId"))
                .isEqualTo(first.jsonPath().getString("eventId"));
    }

    @Test
    void keysBelongToTheClient() {
        assertThat(keyed("agent", "k").jsonPath().getString("eventId"))
                .isNotEqualTo(keyed("agent2", "k").jsonPath().getString("eventId"));
    }

    static List<String> badKeys() {
        return List.of("", "a\tb", "x".repeat(129));
    }

    @ParameterizedTest
    @MethodSource("badKeys")
    void aBadKeyIsRefusedTogetherWithBadFields(String key) {
        var answer = Api.as("frontline")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"customerId\":\"c\",\"score\":9,\"touchpoint\":\"a\"}")
                .post("/api/v1/ratings");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("errors.pointer", String.class))
                .containsExactly("/Idempotency-Key", "/score");
    }

    @Test
    void theLongestKeyIsAccepted() {
        assertThat(keyed("frontline", "~".repeat(128)).statusCode()).isEqualTo(202);
    }

    private Response keyed(String user, String key) {
        return Api.as(user)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Api.rating(customer))
                .post("/api/v1/ratings");
    }

    private String json(String template) {
        return template.formatted(customer).replace('\'', '"');
    }
}

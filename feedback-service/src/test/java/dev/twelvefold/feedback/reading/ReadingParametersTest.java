package dev.twelvefold.feedback.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.feedback.Api;
import dev.twelvefold.feedback.LocalUsers;
import dev.twelvefold.feedback.reading.application.FeedbackLog;
import dev.twelvefold.feedback.reading.domain.Feedback;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(LocalUsers.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "feedback"))
class ReadingParametersTest {
    @Inject
    FeedbackLog log;

    @ParameterizedTest
    @CsvSource({
        "kind=praise,/kind",
        "kind=RATING,/kind",
        "kind=,/kind",
        "category=manners,/category",
        "touchpoint=Store,/touchpoint",
        "touchpoint=%00,/touchpoint",
        "from=yesterday,/from",
        "from=2026-01-01,/from",
        "from=2026-01-01T00:00:00,/from",
        "from=2026-01-01%2000:00:00Z,/from",
        "to=2026-13-01T00:00:00Z,/to",
        "maxScore=0,/maxScore",
        "maxScore=6,/maxScore",
        "maxScore=2.0,/maxScore",
        "limit=0,/limit",
        "limit=201,/limit",
        "cursor=nonsense,/cursor",
        "cursor=WyJhIiwiYiJd,/cursor",
        "customerId=c-1,/customerId",
        "a/b~=1,/a~1b~0",
        "kind=rating&kind=rating,/kind"
    })
    void aWrongParameterIsNamed(String query, String pointer) {
        assertThat(pointers(get("feedback?" + query))).containsExactly(pointer);
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        var query = "z=1&kind=k&category=c&touchpoint=-&maxScore=9&from=f&to=t&limit=l&cursor=c&a=1";

        assertThat(pointers(get("feedback?" + query)))
                .containsExactly(
                        "/kind",
                        "/category",
                        "/touchpoint",
                        "/maxScore",
                        "/from",
                        "/to",
                        "/cursor",
                        "/limit",
                        "/a",
                        "/z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%20b", "%00", "..%2f", "%C3%BC"})
    void anImpossibleCustomerIsRefusedWithAllElse(String customer) {
        assertThat(pointers(get("customers/" + customer + "/feedback?kind=rating&limit=0")))
                .containsExactly("/customerId", "/limit", "/kind");
    }

    @Test
    void anUnknownCustomerHasGivenNoFeedback() {
        assertThat(Readers.page("customers/a:b@c+d/feedback", "").toString()).isEqualTo("{\"items\":[],\"next\":null}");
    }

    @Test
    void fromIsIncludedAndToIsNot() {
        var madeUp = MadeUp.of(1);
        var feedback = madeUp.some(1).get(0);
        log.keep(List.of(feedback));
        var at = feedback.occurredAt();

        assertThat(Readers.ids("feedback", "from=" + at + "&to=" + at.plusNanos(1_000), 5))
                .containsExactly(feedback.eventId());
        assertThat(Readers.ids("feedback", "from=" + at.minusSeconds(1) + "&to=" + at, 5))
                .isEmpty();
    }

    /** Whoever forgets to encode the plus of an offset gets what was meant. */
    @ParameterizedTest
    @ValueSource(strings = {"+07:00", "%2B07:00", "-05:00", "Z", "z"})
    void timesHaveAnyOffset(String offset) {
        var madeUp = MadeUp.of(2);
        var feedback = madeUp.some(3);
        log.keep(feedback);
        var hours = offset.startsWith("-") ? -5 : offset.length() > 1 ? 7 : 0;
        var from = madeUp.start().plusSeconds(hours * 3600L).toString().replace("Z", offset);
        var to = madeUp.end().plusSeconds(hours * 3600L).toString().replace("Z", offset);

        assertThat(Readers.ids("feedback", "from=" + from + "&to=" + to, 5))
                .containsExactlyInAnyOrderElementsOf(
                        feedback.stream().map(Feedback::eventId).toList());
    }

    @Test
    void theFarthestTimesAreTimes() {
        assertThat(Readers.page("feedback", "from=0000-01-01T00:00:00%2B18:00&to=0001-01-01T00:00:00Z")
                        .get("items"))
                .isEmpty();
        assertThat(Readers.page("feedback", "from=9999-12-31T23:59:59-18:00").get("items"))
                .isEmpty();
        assertThat(Readers.page("feedback", "category=price&maxScore=5").get("items"))
                .isEmpty();
    }

    @Test
    void aCursorOfAnyPlaceIsAPlace() {
        Stream.of("[\"0000-01-01T00:00:00+18:00\",\"0\"]", "[\"9999-12-31T23:59:59Z\",\"999999999999999999\"]")
                .map(key -> java.util.Base64.getUrlEncoder().encodeToString(key.getBytes()))
                .forEach(cursor -> Readers.page("feedback", "cursor=" + cursor));
    }

    private static List<String> pointers(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo(Api.PROBLEM);
        return answer.jsonPath().getList("errors.pointer", String.class);
    }

    private static Response get(String path) {
        return Api.as("agent").urlEncodingEnabled(false).get("/api/v1/" + path);
    }
}

package dev.twelvefold.feedback.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.feedback.Api;
import dev.twelvefold.feedback.LocalUsers;
import dev.twelvefold.feedback.client.ApiClient;
import dev.twelvefold.feedback.client.ApiException;
import dev.twelvefold.feedback.client.api.IntakeApi;
import dev.twelvefold.feedback.client.api.ReadingApi;
import dev.twelvefold.feedback.client.model.Activity;
import dev.twelvefold.feedback.client.model.Channel;
import dev.twelvefold.feedback.client.model.Purchased;
import dev.twelvefold.feedback.client.model.PurchasedRead;
import dev.twelvefold.feedback.client.model.Rating;
import dev.twelvefold.feedback.client.model.RatingRead;
import dev.twelvefold.feedback.client.model.Receipt;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who generates a client from the API description can work with it. The build generates this one. */
@QuarkusTest
@TestProfile(LocalUsers.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "feedback"))
class GeneratedClientTest {
    @TestHTTPResource("/")
    URI root;

    private final String customer = Api.customer();
    private IntakeApi intake;
    private ReadingApi reading;

    @BeforeEach
    void signIn() {
        var client = new ApiClient();
        client.updateBaseUri(root.toString().replaceFirst("/$", ""));
        client.setRequestInterceptor(GeneratedClientTest::asAgent);
        intake = new IntakeApi(client);
        reading = new ReadingApi(client);
    }

    private static void asAgent(HttpRequest.Builder request) {
        request.header("Authorization", Api.authorization("agent"));
    }

    @Test
    void aRatingIsPostedAndReadBack() throws ApiException {
        var rating = new Rating()
                .customerId(customer)
                .score(2)
                .touchpoint("store")
                .comment("Đợi lâu quá 😕")
                .channel(Channel.APP)
                .occurredAt(OffsetDateTime.parse("2026-01-15T09:30:00+07:00"));

        var receipt = intake.postRating(rating, null);

        var read = (RatingRead) readBack(receipt);
        assertThat(read.getCustomerId()).isEqualTo(customer);
        assertThat(read.getScore()).isEqualTo(2);
        assertThat(read.getComment()).isEqualTo("Đợi lâu quá 😕");
        assertThat(read.getChannel()).isEqualTo(Channel.APP);
        assertThat(read.getOccurredAt()).isEqualTo(rating.getOccurredAt());
    }

    @Test
    void anActivityIsOneOfItsTypes() throws ApiException {
        var purchase = new Purchased()
                .customerId(customer)
                .type(Purchased.TypeEnum.PURCHASED)
                .amount(new BigDecimal("1200000.5"))
                .currency("VND");

        var receipt = intake.postActivity(new Activity(purchase), null);

        var read = (PurchasedRead) readBack(receipt);
        assertThat(read.getAmount()).isEqualByComparingTo("1200000.5");
        assertThat(read.getDiscounted()).isFalse();
        assertThat(reading.listFeedbackOfCustomer(customer, 10, null).getItems())
                .extracting(item -> ((PurchasedRead) item.getActualInstance()).getEventId())
                .containsExactly(receipt.getEventId().toString());
    }

    @Test
    void aKeyMakesARetrySafe() throws ApiException {
        var rating = new Rating().customerId(customer).score(5).touchpoint("store");

        assertThat(intake.postRating(rating, customer)).isEqualTo(intake.postRating(rating, customer));
    }

    @Test
    void aRefusalIsAnExceptionWithItsStatus() {
        assertThatThrownBy(() -> intake.postRating(
                        new Rating().customerId(customer).score(9).touchpoint("store"), null))
                .isInstanceOfSatisfying(ApiException.class, refusal -> assertThat(refusal.getCode())
                        .isEqualTo(400))
                .hasMessageContaining("/score");
    }

    private Object readBack(Receipt receipt) {
        return await().atMost(Duration.ofSeconds(20))
                .ignoreExceptionsMatching(
                        failure -> failure instanceof ApiException refusal && refusal.getCode() == 404)
                .until(() -> reading.getFeedback(receipt.getEventId().toString()), item -> true)
                .getActualInstance();
    }
}

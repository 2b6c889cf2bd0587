package dev.twelvefold.messaging.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.EventType;
import dev.twelvefold.contracts.customer.Purchased;
import dev.twelvefold.contracts.feedback.Category;
import dev.twelvefold.contracts.feedback.Complained;
import dev.twelvefold.contracts.feedback.Contact;
import dev.twelvefold.contracts.feedback.Rated;
import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.recovery.CompensationOutcome;
import dev.twelvefold.contracts.recovery.CompensationSettled;
import dev.twelvefold.messaging.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EventBodiesTest {
    private static final Instant PUBLISHED = Instant.parse("2026-03-04T05:06:07Z");

    @Test
    void defaultsAreFilledIn() {
        assertThat(read(EventType.COMPLAINED, "'category':'price','description':'d','touchpoint':'a'"))
                .isEqualTo(new Complained(
                        "c-1",
                        Category.PRICE,
                        "d",
                        "a",
                        Severity.MEDIUM,
                        null,
                        null,
                        null,
                        null,
                        null,
                        PUBLISHED,
                        PUBLISHED));
        assertThat(read(EventType.PURCHASED, "'amount':1.50,'currency':'USD'"))
                .isEqualTo(new Purchased("c-1", new BigDecimal("1.5"), "USD", false, null, null, PUBLISHED, PUBLISHED));
    }

    @Test
    void aConsumerTakesTheTimesOfTheEvent() {
        var rated = (Rated) read(
                EventType.RATED,
                "'score':4,'touchpoint':'a','occurredAt':'2020-01-01T00:00:00Z','receivedAt':'2021-01-01T00:00:00Z'");

        assertThat(rated.occurredAt()).isEqualTo("2020-01-01T00:00:00Z");
        assertThat(rated.receivedAt()).isEqualTo("2021-01-01T00:00:00Z");
    }

    @Test
    void aConsumerIgnoresWhatItDoesNotKnowAndIntakeDoesNot() {
        var body = "{'customerId':'c-1','category':'price','description':'d','touchpoint':'a','contact':{'fax':'1'}}";
        var lenient = reader(body);
        var strict = reader(body);

        var complained = (Complained) bodies(false).read(EventType.COMPLAINED, lenient);
        bodies(true).read(EventType.COMPLAINED, strict);

        assertThat(complained.contact()).isEqualTo(new Contact(null, null, null));
        assertThat(lenient.isClean()).isTrue();
        assertThat(strict.errors()).extracting(FieldError::pointer).containsExactly("/contact/fax");
    }

    @ParameterizedTest
    @CsvSource({"lan@example.com,true", "a@b,true", "a,false", "@b,false", "a@,false", "a b@c,false", "a@b@c,false"})
    void addressesHaveTwoSides(String email, boolean fine) {
        var fields = reader("{'customerId':'c-1','contact':{'email':'" + email + "'}}");

        bodies(true).read(EventType.REGISTERED, fields);

        assertThat(fields.isClean()).isEqualTo(fine);
    }

    @Test
    void theTypeOfAnActivityMustFitItsEvent() {
        var fields = reader("{'customerId':'c-1','type':'purchased'}");

        bodies(false).read(EventType.INQUIRED, fields);

        assertThat(fields.errors()).extracting(FieldError::pointer).containsExactly("/type");
    }

    @Test
    void aPayerMaySayLittle() {
        assertThat(read(EventType.COMPENSATION_SETTLED, "'compensationId':'p-1','outcome':'failed'"))
                .isEqualTo(new CompensationSettled("c-1", "p-1", CompensationOutcome.FAILED, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            compensationId | {'customerId':'c-1','compensationId':'','outcome':'issued'}
            outcome        | {'customerId':'c-1','compensationId':'p-1','outcome':'paid'}
            outcome        | {'customerId':'c-1','compensationId':'p-1'}
            caseId         | {'customerId':'c-1','compensationId':'p-1','outcome':'issued','caseId':''}
            reference      | {'customerId':'c-1','compensationId':'p-1','outcome':'issued','reference':''}
            at             | {'customerId':'c-1','compensationId':'p-1','outcome':'issued','at':'today'}
            """, quoteCharacter = '`')
    void whatAPayerSaysMustKeepTheSchema(String field, String body) {
        var fields = reader(body);

        bodies(false).read(EventType.COMPENSATION_SETTLED, fields);

        assertThat(fields.errors()).extracting(FieldError::pointer).containsExactly("/" + field);
    }

    @Test
    void anActivityWithoutATypeIsCheckedAsFarAsItCanBe() {
        var fields = reader("{'customerId':'','amount':'1','contact':{'email':'x'},'subject':'fine','zzz':1}");

        bodies(true).checkActivityOfNoType(fields);
        fields.refuseUnknown();

        assertThat(fields.errors())
                .extracting(FieldError::pointer)
                .containsExactly("/customerId", "/contact/email", "/amount", "/zzz");
    }

    @ParameterizedTest
    @EnumSource(names = {"CLASS_CHANGED", "CUSTOMER", "CASE_OPENED"})
    void whatNobodyPostsIsNotRead(EventType type) {
        var fields = reader("{}");

        assertThatIllegalArgumentException().isThrownBy(() -> bodies(false).read(type, fields));
    }

    private static CustomerEvent read(EventType type, String fields) {
        var reader = reader("{'customerId':'c-1'," + fields + "}");
        var event = bodies(false).read(type, reader);
        assertThat(reader.errors()).isEmpty();
        return event;
    }

    private static EventBodies bodies(boolean refuseUnknown) {
        return new EventBodies(Moments.ofEvent(PUBLISHED), refuseUnknown);
    }

    private static FieldReader reader(String json) {
        try {
            return FieldReader.of(EventJson.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

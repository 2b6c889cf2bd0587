package dev.twelvefold.recovery.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.contracts.customer.Registered;
import dev.twelvefold.contracts.feedback.Category;
import dev.twelvefold.contracts.feedback.Complained;
import dev.twelvefold.contracts.feedback.Contact;
import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.recovery.Customer;
import dev.twelvefold.recovery.Wire;
import dev.twelvefold.testkit.FreePort;
import dev.twelvefold.testkit.KafkaAndPostgres;
import dev.twelvefold.testkit.mail.CaughtMail;
import dev.twelvefold.testkit.mail.MailCatcher;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An apology from the API to the mail server and back to the case. */
@QuarkusTest
@TestProfile(MailProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "recovery"))
class ApologyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Customer customer = new Customer();
    private MailCatcher catcher;
    private String caseId;

    @BeforeEach
    void aMailServer() {
        catcher = new MailCatcher(MailProfile.port(), FreePort.find());
        catcher.start();
    }

    @AfterEach
    void end() throws SQLException {
        catcher.close();
        Letters.goOn();
    }

    @Test
    void thePreviewIsTheLetterThatIsSent() {
        complains(address(), "vi");
        var preview = as("analyst")
                .get(path("/apology/preview"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(preview.getString("language")).isEqualTo("vi");
        assertThat(preview.getString("to")).isEqualTo(address());
        assertThat(preview.getString("body")).contains("Kính gửi Anh/Chị Trần An,", "> Nhân viên <b>quát</b> tôi");
        var mine = as("agent").get(path("/apology/preview")).jsonPath();

        sends("agent", Map.of()).statusCode(200);

        var mail = onlyMail();
        assertThat(mail.to()).isEqualTo(address());
        assertThat(mail.subject()).isEqualTo(mine.getString("subject"));
        assertThat(mail.text().replace("\r\n", "\n"))
                .isEqualTo(mine.getString("text"))
                .contains("Nguyễn Lan");
        assertThat(mail.html().replace("\r\n", "\n"))
                .isEqualTo(mine.getString("html"))
                .contains("Nhân viên &lt;b&gt;quát&lt;/b&gt; tôi");
        assertThat(as("agent")
                        .get(path("/apology/preview?language=en-GB"))
                        .jsonPath()
                        .getString("body"))
                .startsWith("Dear Trần An,");
        assertThat(as("agent")
                        .get(path("/apology/preview?language=fr"))
                        .jsonPath()
                        .getString("language"))
                .isEqualTo("vi");
    }

    @Test
    void aLetterThatWasSentIsToldOfByTheCase() {
        complains(address(), "vi");

        var answer = sends("agent", Map.of("language", "en"))
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getString("apology.status")).isEqualTo("SENT");
        assertThat(answer.getString("apology.sentAt")).isNotNull();
        assertThat(answer.getString("apology.language")).isEqualTo("en");
        assertThat(answer.getString("apology.delivery.state")).isEqualTo("SENT");
        assertThat(answer.getInt("apology.delivery.attempts")).isEqualTo(1);
        assertThat(answer.getString("apology.delivery.messageId"))
                .isEqualTo(onlyMail().messageId());
        assertThat(answer.getList("clocks.findAll { it.metAt != null }.name")).contains("acknowledge", "apology");
        assertThat(customer.theCase().getString("apology.status")).isEqualTo("SENT");
        assertThat(timeline()).containsSubsequence("agent letter-queued", "agent apology-sent");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(customer.published(1))
                .anyMatch(event -> event.startsWith("dev.twelvefold.recovery.apology-sent.v1")
                        && event.contains("\"via\":\"email\"")
                        && event.contains("\"language\":\"en\"")
                        && event.contains("\"by\":\"agent\"")));
    }

    @Test
    void anEditedLetterIsSentAsItIs() {
        complains(null, "vi");

        sends("lead", Map.of("subject", "Sorry,\r\nBcc: x@y", "body", "Dear An,\n\n<i>sorry</i>", "to", address()))
                .statusCode(200);

        assertThat(onlyMail().subject()).isEqualTo("Sorry, Bcc: x@y");
        assertThat(onlyMail().to()).isEqualTo(address());
        assertThat(onlyMail().text().replace("\r\n", "\n")).isEqualTo("Dear An,\n\n<i>sorry</i>");
        assertThat(onlyMail().html()).contains("&lt;i&gt;sorry&lt;/i&gt;").doesNotContain("<i>");
    }

    @Test
    void theAddressOfARegistrationWillDo() {
        Wire.publish(
                UUID.randomUUID().toString(),
                new Registered(
                        customer.id, new Contact("Bình", address(), null), "en", null, Customer.now(), Customer.now()));
        complains(null, null);
        Customer.allIsRead();

        var answer = sends("agent", Map.of()).statusCode(200).extract().jsonPath();

        assertThat(answer.getString("apology.language")).isEqualTo("en");
        assertThat(onlyMail().to()).isEqualTo(address());
        assertThat(onlyMail().text()).startsWith("Dear Bình,");
    }

    @Test
    void withoutAnAddressNothingIsSent() {
        complains(null, "vi");

        refused(sends("agent", Map.of()), 409, "No address");

        assertThat(customer.theCase().getString("apology.status")).isEqualTo("DUE");
        assertThat(Letters.of(customer.id)).isEmpty();
    }

    @Test
    void isSentOnce() {
        complains(address(), "vi");
        sends("agent", Map.of()).statusCode(200);

        refused(sends("agent", Map.of()), 409, "not due");
        refused(sends("lead", Map.of("via", "phone")), 409, "not due");

        assertThat(catcher.arrivals()).isEqualTo(1);
    }

    @Test
    void ofManyWhoSendAtOnceOneWins() {
        complains(address(), "vi");

        var answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> sends(i % 2 == 0 ? "agent" : "agent2", Map.of())
                        .extract()
                        .statusCode())
                .toList();

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(catcher.arrivals()).isEqualTo(1);
    }

    @Test
    void aRetryWithTheSameKeySendsNothingMore() {
        complains(address(), "vi");
        var first = keyed("k-1").statusCode(200).extract().jsonPath();

        var again = keyed("k-1")
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .extract()
                .jsonPath();

        assertThat(again.getString("apology.status")).isEqualTo("SENT");
        assertThat(again.getLong("version")).isEqualTo(first.getLong("version"));
        assertThat(catcher.arrivals()).isEqualTo(1);
    }

    @Test
    void whatTheServerCannotTakeYetStaysDueAndIsSentLater() {
        complains(customer.id + "@busy.invalid", "vi");

        var answer = sends("agent", Map.of()).statusCode(200).extract().jsonPath();

        assertThat(answer.getString("apology.status")).isEqualTo("DUE");
        assertThat(answer.getString("apology.delivery.state")).isEqualTo("QUEUED");
        assertThat(answer.getInt("apology.delivery.attempts")).isPositive();
        assertThat(answer.getString("apology.delivery.lastError")).contains("451");
        assertThat(answer.getString("apology.delivery.nextAttemptAt")).isNotNull();
        refused(sends("agent", Map.of("to", address())), 409, "on its way");
    }

    @Test
    void aServerThatWasBusyOnceHasItInTheEnd() {
        complains(customer.id + "@busy-once.invalid", "vi");

        var answer = sends("agent", Map.of()).statusCode(200).extract().jsonPath();

        assertThat(answer.getString("apology.status")).isEqualTo("SENT");
        assertThat(answer.getInt("apology.delivery.attempts")).isEqualTo(2);
        assertThat(catcher.arrivals()).isEqualTo(1);
    }

    @Test
    void aRefusalIsShownAndAnotherAddressMayFollow() {
        complains(customer.id + "@refused.invalid", "vi");

        var refused = sends("agent", Map.of()).statusCode(200).extract().jsonPath();
        assertThat(refused.getString("apology.status")).isEqualTo("DUE");
        assertThat(refused.getString("apology.delivery.state")).isEqualTo("REJECTED");
        assertThat(refused.getString("apology.delivery.lastError")).contains("550");
        assertThat(timeline()).contains("agent letter-rejected");

        var sent = sends("agent", Map.of("to", address()))
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(sent.getString("apology.status")).isEqualTo("SENT");
        assertThat(onlyMail().to()).isEqualTo(address());
    }

    @Test
    void whatEndsBetweenTheServersWordAndOursIsShownOnce() throws SQLException {
        complains(address(), "vi");
        Letters.interruptBeforeSent(customer.id);

        var answer = sends("agent", Map.of()).statusCode(200).extract().jsonPath();
        assertThat(answer.getString("apology.status")).isEqualTo("DUE");
        Letters.goOn();

        await().atMost(PATIENCE)
                .until(() -> customer.theCase().getString("apology.status").equals("SENT"));
        assertThat(catcher.arrivals()).isGreaterThan(1);
        assertThat(catcher.mails()).hasSize(1);
        assertThat(timeline()).containsOnlyOnce("agent apology-sent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "in-person", "post"})
    void givenByHandItIsRecorded(String via) {
        complains(address(), "vi");

        var answer = sends("agent", Map.of("via", via, "body", "Đã xin lỗi trực tiếp"))
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getString("apology.status")).isEqualTo("SENT");
        assertThat(answer.getString("apology.delivery.via")).isEqualTo(via);
        assertThat(catcher.arrivals()).isZero();
        var kept = as("analyst")
                .get(path("/apology"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(kept.getString("items[0].text")).isEqualTo("Đã xin lỗi trực tiếp");
        assertThat(kept.getString("items[0].by")).isEqualTo("agent");
    }

    @Test
    void whatWasSentIsKeptWordForWord() {
        complains(address(), "vi");
        sends("agent", Map.of()).statusCode(200);

        var kept = as("admin")
                .get(path("/apology"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        var mail = onlyMail();
        assertThat(kept.getString("items[0].messageId")).isEqualTo(mail.messageId());
        assertThat(kept.getString("items[0].subject")).isEqualTo(mail.subject());
        assertThat(kept.getString("items[0].text")).isEqualTo(mail.text().replace("\r\n", "\n"));
        assertThat(kept.getString("items[0].html")).isEqualTo(mail.html().replace("\r\n", "\n"));
    }

    @Test
    void aComplaintThatCameAfterTheLetterIsNotApologisedForByIt() {
        complains(customer.id + "@busy-once.invalid", "vi");
        catcher.stopSmtp();
        sends("agent", Map.of()).statusCode(200);
        customer.complains(Severity.HIGH);
        Customer.allIsRead();

        catcher.startSmtp();

        await().atMost(PATIENCE).until(() -> timeline().contains("agent letter-delivered"));
        assertThat(customer.theCase().getString("apology.status")).isEqualTo("DUE");
        sends("agent", Map.of("to", address())).statusCode(200);
        assertThat(customer.theCase().getString("apology.status")).isEqualTo("SENT");
    }

    /** Whoever has had a letter about the first complaint must not get the same one again for the second. */
    @Test
    void theNextLetterAnswersWhatTheOneBeforeCouldNot() {
        complains(address(), "en");
        sends("agent", Map.of()).statusCode(200);
        customer.experience(customer.complaint(Severity.LOW, null, "en", Customer.now()));
        Customer.allIsRead();

        sends("agent", Map.of()).statusCode(200);

        var newest = catcher.mails().get(0).text();
        assertThat(newest).contains("> rude").doesNotContain("quát");
        assertThat(as("agent").get(path("/apology/preview")).jsonPath().getString("body"))
                .as("with nothing new the gravest leads again")
                .contains("quát");
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("to", "an@example.com\r\nBcc: all@example.com"),
                Arguments.of("to", "An <an@example.com>"),
                Arguments.of("to", "a@b, c@d"),
                Arguments.of("via", "pigeon"),
                Arguments.of("language", "not a language"),
                Arguments.of("subject", ""),
                Arguments.of("subject", "\u2029"),
                Arguments.of("body", ""),
                Arguments.of("body", " \r\n "),
                Arguments.of("nothing", "x"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void aFieldThatIsWrongIsNamed(String field, String value) {
        complains(address(), "vi");

        var problem = refused(sends("agent", Map.of(field, value)), 400, "errors");

        assertThat(problem.getString("errors[0].pointer")).isEqualTo("/" + field);
        assertThat(Letters.of(customer.id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"frontline, 403, 403", "analyst, 403, 200", "admin, 403, 200", "manager, 200, 200"})
    void isForThoseWhoMayWrite(String user, int send, int see) {
        complains(address(), "vi");

        sends(user, Map.of()).statusCode(send);
        as(user).get(path("/apology/preview")).then().statusCode(see);
        as(user).get(path("/apology")).then().statusCode(see);
    }

    @Test
    void ofAnUnknownCaseNothingIsKnown() {
        caseId = UUID.randomUUID().toString();

        refused(sends("agent", Map.of("to", address())), 404, "no such case");
        as("agent").get(path("/apology/preview")).then().statusCode(404);
        as("agent").get(path("/apology")).then().statusCode(404);
    }

    private void complains(String email, String language) {
        var contact = email == null ? null : new Contact("Trần An", email, null);
        var at = Customer.now();
        var complaint = customer.experience(new Complained(
                customer.id,
                Category.ATTITUDE,
                "Nhân viên <b>quát</b> tôi",
                "store",
                Severity.HIGH,
                null,
                contact,
                null,
                null,
                language,
                at,
                at));
        customer.becomesExtreme(complaint);
        caseId = customer.caseAtVersion(1).getString("caseId");
    }

    private String address() {
        return customer.id + "@example.com";
    }

    private String path(String what) {
        return "/api/v1/cases/" + caseId + what;
    }

    private ValidatableResponse sends(String user, Map<String, String> body) {
        return as(user).contentType("application/json")
                .body(body)
                .post(path("/apology"))
                .then();
    }

    private ValidatableResponse keyed(String key) {
        return as("agent")
                .header("Idempotency-Key", customer.id + key)
                .contentType("application/json")
                .body("{}")
                .post(path("/apology"))
                .then();
    }

    private static JsonPath refused(ValidatableResponse answer, int status, String why) {
        var body = answer.statusCode(status)
                .contentType("application/problem+json")
                .extract();
        assertThat(body.asString()).contains(why);
        return body.jsonPath();
    }

    private CaughtMail onlyMail() {
        assertThat(catcher.mails()).hasSize(1);
        return catcher.mails().get(0);
    }

    /** Who and what, in order. */
    private List<String> timeline() {
        var timeline = as("analyst")
                .get(path("/timeline?limit=200"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var actors = timeline.getList("items.actor", String.class);
        var kinds = timeline.getList("items.kind", String.class);
        return IntStream.range(0, kinds.size())
                .mapToObj(i -> actors.get(i) + " " + kinds.get(i))
                .toList();
    }

    private static RequestSpecification as(String user) {
        return RestAssured.given().auth().preemptive().basic(user, user);
    }
}

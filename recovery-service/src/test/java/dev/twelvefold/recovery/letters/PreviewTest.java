package dev.twelvefold.recovery.letters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.contracts.customer.Registered;
import dev.twelvefold.contracts.feedback.Contact;
import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.recovery.Customer;
import dev.twelvefold.recovery.Wire;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The letter that a case asks for, as people look at it. */
@QuarkusTest
@TestProfile(MailProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "recovery"))
class PreviewTest {
    private final Customer customer = new Customer();
    private String caseId;

    @Test
    void isWrittenToThePersonInTheLanguageOfTheComplaint() {
        registers("Trần An", "an@example.com", "en");
        isHurt(customer.complaint(Severity.HIGH, null, "vi-VN", Customer.now()));

        var preview = preview("");

        assertThat(preview.getString("language")).isEqualTo("vi");
        assertThat(preview.getString("to")).isEqualTo("an@example.com");
        assertThat(preview.getString("subject")).contains(customer.theCase().getString("number"));
        assertThat(preview.getString("body"))
                .startsWith("Kính gửi Anh/Chị Trần An,\n\n")
                .contains("\n\n> rude\n\n", "Nguyễn Lan", "care@twelvefold.example");
        assertThat(preview.getString("text").lines()).allMatch(line -> line.length() <= 72);
        assertThat(preview.getString("html")).startsWith("<!DOCTYPE html>").contains("Trần An");
    }

    @Test
    void isInTheLanguageOfTheCustomerWhereTheComplaintNamesNone() {
        registers(null, null, "en-GB");
        isHurt(customer.complaint(Severity.HIGH, null, null, Customer.now()));

        assertThat(preview("").getString("body")).startsWith("Dear customer,");
        assertThat(preview("").getString("to")).isNull();
    }

    /** What was proposed can be refused; what a letter says must be so. */
    @Test
    void namesACompensationOnceItIsApproved() {
        isHurt(customer.complaint(Severity.HIGH, null, "en", Customer.now()));

        proposes(90);
        assertThat(preview("").getString("body")).doesNotContain("voucher");

        as("lead").post(path("/compensation/approve")).then().statusCode(200);
        assertThat(preview("").getString("body")).contains("a voucher worth");
    }

    private void proposes(int amount) {
        as("agent")
                .contentType("application/json")
                .body("{\"kind\": \"voucher\", \"amount\": %d, \"currency\": \"USD\", \"reason\": \"rude\"}"
                        .formatted(amount))
                .post(path("/compensation"))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"en, en", "en-US, en", "fr, vi", "VI, vi"})
    void isInTheLanguageThatIsAskedFor(String asked, String language) {
        isHurt(customer.complaint(Severity.HIGH, null, "vi", Customer.now()));

        assertThat(preview("?language=" + asked).getString("language")).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"frontline, 403", "agent, 200", "lead, 200", "manager, 200", "analyst, 200", "admin, 200"})
    void isForThoseWhoMayReadCases(String user, int status) {
        isHurt(customer.complaint(Severity.HIGH, null, "vi", Customer.now()));

        as(user).get(path("/apology/preview")).then().statusCode(status);
        as(user).get(path("/apology")).then().statusCode(status);
    }

    @Test
    void ofAnUnknownCaseNothingIsKnown() {
        caseId = UUID.randomUUID().toString();
        as("agent").get(path("/apology/preview")).then().statusCode(404).contentType("application/problem+json");
        as("agent").get(path("/apology")).then().statusCode(404).contentType("application/problem+json");
    }

    private void registers(String name, String email, String language) {
        var at = Customer.now();
        var contact = new Contact(name, email, null);
        Wire.publish(UUID.randomUUID().toString(), new Registered(customer.id, contact, language, null, at, at));
        Customer.allIsRead();
    }

    private void isHurt(dev.twelvefold.contracts.feedback.Complained complaint) {
        customer.becomesExtreme(customer.experience(complaint));
        caseId = customer.caseAtVersion(1).getString("caseId");
    }

    private String path(String what) {
        return "/api/v1/cases/" + caseId + what;
    }

    private JsonPath preview(String query) {
        return as("agent")
                .get(path("/apology/preview" + query))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification as(String user) {
        return RestAssured.given().auth().preemptive().basic(user, user);
    }
}

package dev.twelvefold.recovery.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.recovery.ApologyVia;
import dev.twelvefold.recovery.Customer;
import dev.twelvefold.recovery.letters.application.PostOffice;
import dev.twelvefold.recovery.letters.application.PostOffice.Occurrence;
import dev.twelvefold.recovery.letters.application.StoredLetter;
import dev.twelvefold.recovery.letters.domain.Letter;
import dev.twelvefold.recovery.letters.domain.MailAddress;
import dev.twelvefold.testkit.FreePort;
import dev.twelvefold.testkit.KafkaAndPostgres;
import dev.twelvefold.testkit.mail.CaughtMail;
import dev.twelvefold.testkit.mail.MailCatcher;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the table to a real mail server, and what happens in between. */
@QuarkusTest
@TestProfile(MailProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "recovery"))
class SendingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Letter LETTER =
            new Letter("Xin lỗi Anh/Chị", "Kính gửi Anh/Chị,\n\n> Tệ & <b>chậm</b>\n\nLan");

    @Inject
    PostOffice office;

    private final Customer customer = new Customer();
    private MailCatcher catcher;
    private Occurrence apology;

    @BeforeEach
    void aCaseAndAMailServer() {
        catcher = new MailCatcher(MailProfile.port(), FreePort.find());
        catcher.start();
        customer.becomesExtreme(customer.complains(Severity.HIGH));
        var caseId = UUID.fromString(customer.caseAtVersion(1).getString("caseId"));
        apology = new Occurrence(caseId, customer.id, "vi", "agent");
    }

    @AfterEach
    void end() throws SQLException {
        catcher.close();
        Letters.goOn();
    }

    @Test
    void aLetterArrivesWordForWordAsHtmlAndText() {
        var letter = mail(address("example.com"));

        assertThat(caught())
                .isEqualTo(new CaughtMail(
                        letter.mail().messageId(),
                        address("example.com"),
                        "Xin lỗi Anh/Chị",
                        caught().text(),
                        caught().html(),
                        caught().receivedAt()));
        assertThat(caught().text().replace("\r\n", "\n"))
                .isEqualTo("Kính gửi Anh/Chị,\n\n> Tệ & <b>chậm</b>\n\nLan")
                .isEqualTo(letter.words());
        assertThat(caught().html().replace("\r\n", "\n"))
                .contains("Tệ &amp; &lt;b&gt;chậm&lt;/b&gt;")
                .isEqualTo(letter.mail().html());
        assertThat(letter.mail().messageId()).isEqualTo("<" + letter.letterId() + "@twelvefold.example>");
        settles("SENT 1");
    }

    @Test
    void aServerThatIsBusyIsAskedAgain() {
        mail(address("busy-once.invalid"));

        settles("SENT 2");

        assertThat(caught().messageId()).isNotNull();
        assertThat(Letters.query("SELECT last_error FROM letter WHERE customer_id = '" + customer.id + "'"))
                .singleElement()
                .asString()
                .contains("451 busy");
    }

    @Test
    void aServerThatIsAwayIsWaitedFor() {
        catcher.stopSmtp();
        mail(address("example.com"));
        await().atMost(PATIENCE).until(() -> !Letters.query(
                        "SELECT 1 FROM letter WHERE attempts >= 2 AND state = 'QUEUED' AND customer_id = '"
                                + customer.id + "'")
                .isEmpty());

        catcher.startSmtp();

        assertThat(caught().to()).isEqualTo(address("example.com"));
        await().atMost(PATIENCE).until(() -> Letters.of(customer.id).get(0).startsWith("SENT"));
    }

    @Test
    void aRefusalIsFinalAndAnotherLetterMayFollow() {
        mail(address("refused.invalid"));
        settles("REJECTED 1");
        assertThat(Letters.query("SELECT last_error FROM letter WHERE customer_id = '" + customer.id + "'"))
                .singleElement()
                .asString()
                .contains("550 no such mailbox");

        mail(address("example.com"));

        settles("REJECTED 1", "SENT 1");
        assertThat(catcher.mails()).hasSize(1);
    }

    @Test
    void whatEndsBetweenTheServersWordAndOursIsSentAgainAndShownOnce() throws SQLException {
        Letters.interruptBeforeSent(customer.id);
        var letter = mail(address("example.com"));
        await().atMost(PATIENCE).until(() -> catcher.arrivals() >= 2);
        assertThat(Letters.of(customer.id)).singleElement().asString().startsWith("QUEUED");

        Letters.goOn();

        await().atMost(PATIENCE).until(() -> Letters.of(customer.id).get(0).startsWith("SENT"));
        assertThat(catcher.mails())
                .extracting(CaughtMail::messageId)
                .containsExactly(letter.mail().messageId());
    }

    @Test
    void whatIsRolledBackIsNotSent() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    office.mail(apology, new MailAddress(address("example.com")), LETTER);
                    throw new IllegalStateException("decided otherwise");
                }))
                .isInstanceOf(IllegalStateException.class);
        mail(address("example.com"));

        settles("SENT 1");
        assertThat(catcher.arrivals()).isEqualTo(1);
    }

    @Test
    void aCaseHasOneLetterOnItsWay() {
        mail(address("busy.invalid"));

        assertThatThrownBy(() -> mail(address("example.com"))).hasStackTraceContaining("letter_on_its_way");
        assertThat(catcher.mails()).isEmpty();
    }

    @Test
    void whatWasSentStays() {
        mail(address("example.com"));
        settles("SENT 1");

        assertThatThrownBy(() ->
                        Letters.execute("UPDATE letter SET words = 'other' WHERE customer_id = '" + customer.id + "'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("stays as it was written");
        assertThatThrownBy(() ->
                        Letters.execute("UPDATE letter SET state = 'REJECTED', sent_at = NULL WHERE customer_id = '"
                                + customer.id + "'"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void whatIsGivenByHandIsRecordedAndNotSent() {
        QuarkusTransaction.requiringNew()
                .run(() -> office.byHand(apology, ApologyVia.IN_PERSON, "Said at the counter"));

        assertThat(Letters.of(customer.id)).isEqualTo(List.of("SENT 0"));
        assertThat(catcher.mails()).isEmpty();
    }

    private String address(String domain) {
        return customer.id + "@" + domain;
    }

    private StoredLetter mail(String to) {
        return QuarkusTransaction.requiringNew().call(() -> office.mail(apology, new MailAddress(to), LETTER));
    }

    private void settles(String... letters) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Letters.of(customer.id)).containsExactly(letters));
    }

    private CaughtMail caught() {
        await().atMost(PATIENCE).until(() -> !catcher.mails().isEmpty());
        return catcher.mails().get(0);
    }
}

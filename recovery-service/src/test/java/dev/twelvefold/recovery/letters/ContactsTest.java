package dev.twelvefold.recovery.letters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.contracts.customer.Registered;
import dev.twelvefold.contracts.feedback.Contact;
import dev.twelvefold.recovery.Customer;
import dev.twelvefold.recovery.LocalProfile;
import dev.twelvefold.recovery.Wire;
import dev.twelvefold.recovery.letters.application.ContactBook;
import dev.twelvefold.recovery.letters.domain.ContactDetails;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How customers are reached: the newest of each counts, by when it was taken in. */
@QuarkusTest
@TestProfile(LocalProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "recovery"))
class ContactsTest {
    private final Customer customer = new Customer();
    private final Instant earlier = Customer.now();

    @Inject
    ContactBook contacts;

    @Test
    void theNewestRegistrationCountsForWhatItSays() {
        registers(new Contact("An", "an@example.com", null), "vi", earlier.plusSeconds(2));
        registers(new Contact("Old name", "old@example.com", null), "fr", earlier.plusSeconds(1));
        registers(new Contact(null, "new@example.com", null), null, earlier.plusSeconds(3));

        assertThat(known()).isEqualTo(new ContactDetails(customer.id, "An", "new@example.com", "vi", Instant.EPOCH));
    }

    @Test
    void ofABatchTheNewestCounts() {
        Wire.publish(
                UUID.randomUUID().toString(),
                registration(new Contact("An", "an@example.com", null), "vi", earlier.plusSeconds(2)));
        Wire.publish(
                UUID.randomUUID().toString(),
                registration(new Contact("Old name", "old@example.com", null), "fr", earlier.plusSeconds(1)));

        Customer.allIsRead();

        assertThat(known()).isEqualTo(new ContactDetails(customer.id, "An", "an@example.com", "vi", Instant.EPOCH));
    }

    @Test
    void aRepeatedRegistrationChangesNothing() {
        var id = UUID.randomUUID().toString();
        Wire.publish(id, registration(new Contact("An", "an@example.com", null), "vi", earlier));
        Wire.publish(id, registration(new Contact("Repeated", "no@example.com", null), "en", earlier.plusSeconds(1)));

        Customer.allIsRead();

        assertThat(known().email()).isEqualTo("an@example.com");
    }

    /** In a batch of its own, so that what is known already has to be compared with. */
    private void registers(Contact contact, String language, Instant at) {
        Wire.publish(UUID.randomUUID().toString(), registration(contact, language, at));
        Customer.allIsRead();
    }

    private Registered registration(Contact contact, String language, Instant at) {
        return new Registered(customer.id, contact, language, null, at, at);
    }

    private ContactDetails known() {
        return QuarkusTransaction.requiringNew().call(() -> contacts.of(customer.id));
    }
}

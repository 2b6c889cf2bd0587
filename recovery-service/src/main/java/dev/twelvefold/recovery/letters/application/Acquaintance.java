package dev.twelvefold.recovery.letters.application;

import dev.twelvefold.contracts.customer.Activity;
import dev.twelvefold.contracts.customer.Registered;
import dev.twelvefold.contracts.feedback.Complained;
import dev.twelvefold.contracts.feedback.Contact;
import dev.twelvefold.contracts.feedback.Experience;
import dev.twelvefold.contracts.feedback.Rated;
import dev.twelvefold.messaging.consume.Received;
import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.messaging.inbox.Inbox;
import dev.twelvefold.recovery.cases.application.ExperienceListener;
import dev.twelvefold.recovery.letters.domain.ContactDetails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Learns how customers are called, reached and spoken to. */
@ApplicationScoped
public class Acquaintance implements ExperienceListener {
    private static final Contact NO_CONTACT = new Contact(null, null, null);

    private final Inbox inbox;
    private final ContactBook contacts;
    private final Clock clock;

    Acquaintance(Inbox inbox, ContactBook contacts, Clock clock) {
        this.inbox = inbox;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Takes in registrations that had no effect yet; other activities say nothing of this. */
    @Transactional
    public void acted(List<Received<Activity>> events) {
        var registrations = events.stream()
                .filter(event -> event.data() instanceof Registered)
                .toList();
        if (!registrations.isEmpty()) {
            var fresh = inbox.admit(registrations, Times.now(clock));
            note(fresh.stream().map(event -> details((Registered) event.data())));
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void experienced(List<Experience> fresh) {
        note(fresh.stream().flatMap(Acquaintance::details));
    }

    private void note(Stream<ContactDetails> said) {
        var worthNoting = said.filter(ContactDetails::saysSomething).toList();
        if (!worthNoting.isEmpty()) {
            contacts.note(worthNoting);
        }
    }

    private static Stream<ContactDetails> details(Experience experience) {
        if (experience instanceof Complained complaint) {
            return Stream.of(
                    details(complaint.customerId(), complaint.contact(), complaint.language(), complaint.receivedAt()));
        }
        return experience instanceof Rated rating
                ? Stream.of(details(rating.customerId(), null, rating.language(), rating.receivedAt()))
                : Stream.empty();
    }

    private static ContactDetails details(Registered registration) {
        return details(
                registration.customerId(), registration.contact(), registration.language(), registration.receivedAt());
    }

    private static ContactDetails details(String customerId, Contact given, String language, Instant receivedAt) {
        var contact = given == null ? NO_CONTACT : given;
        return new ContactDetails(customerId, contact.name(), contact.email(), language, receivedAt);
    }
}

package dev.twelvefold.recovery.letters.mail;

import dev.twelvefold.recovery.letters.application.LetterConfig;
import dev.twelvefold.recovery.letters.application.SenderAddress;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** From whom letters come, and where replies go. */
@ApplicationScoped
class SenderSettings implements SenderAddress {
    /** What is shown at a letter that waits for it. */
    static final String MISSING = "no mail is sent before quarkus.mailer.from and quarkus.mailer.host are configured";

    private static final Logger LOG = Logger.getLogger(SenderSettings.class);

    /** Stands in identities where nobody has said which domain is ours. */
    private static final String NO_DOMAIN = "twelvefold.invalid";

    private final Optional<String> from;
    private final Optional<String> replyTo;

    SenderSettings(LetterConfig config) {
        this.from = config.from();
        this.replyTo = config.contact().filter(contact -> contact.contains("@"));
    }

    void atStart(@Observes StartupEvent event) {
        if (!isConfigured()) {
            LOG.warn("Letters are kept, and " + MISSING);
        }
    }

    boolean isConfigured() {
        return from.isPresent();
    }

    /** Empty where replies go to the sender. */
    Optional<String> replyTo() {
        return replyTo;
    }

    @Override
    public String messageId(UUID letterId) {
        return "<" + letterId + "@" + from.map(SenderSettings::domain).orElse(NO_DOMAIN) + ">";
    }

    /** Of {@code a@b} or {@code Name <a@b>}. */
    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
    }
}

package dev.twelvefold.recovery.letters;

import dev.twelvefold.recovery.LocalProfile;
import dev.twelvefold.testkit.FreePort;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service beside a mail server of the test's own, and quicker to try again. */
public class MailProfile extends LocalProfile {
    /** Where the service expects the mail server. */
    static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.mailer.port", String.valueOf(FreePort.find()),
                "twelvefold.letters.min-backoff", "200ms",
                "twelvefold.letters.wait-for-outcome", "2s",
                "twelvefold.letters.poll-interval", "100ms",
                "twelvefold.letters.contact", "care@twelvefold.example",
                "twelvefold.letters.signatures.agent", "Nguyễn Lan");
    }
}

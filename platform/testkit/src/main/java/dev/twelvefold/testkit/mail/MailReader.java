package dev.twelvefold.testkit.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;

/** Reads mail as it comes over the wire. */
final class MailReader {

    /** Deeper than anybody nests the parts of a letter. */
    private static final int DEEPEST = 8;

    private static final Session SESSION = Session.getInstance(new Properties());

    private MailReader() {}

    /** @throws MessagingException when it is no mail */
    static CaughtMail read(InputStream mail, List<String> recipients, Instant now)
            throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(SESSION, mail);
        return new CaughtMail(
                Objects.requireNonNullElseGet(message.getMessageID(), () -> "<" + UUID.randomUUID() + "@catcher>"),
                String.join(", ", recipients),
                Objects.requireNonNullElse(message.getSubject(), ""),
                part(message, "text/plain", 0),
                part(message, "text/html", 0),
                now);
    }

    private static String part(Part part, String type, int depth) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getContent() instanceof String text) {
            return text;
        }
        if (depth < DEEPEST && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type, depth + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}

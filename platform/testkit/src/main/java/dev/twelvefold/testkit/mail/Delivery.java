package dev.twelvefold.testkit.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One mail on its way in. */
final class Delivery implements MessageHandler {

    private final CaughtMails mails;
    private final Moods moods;
    private final List<String> recipients = new ArrayList<>();

    Delivery(CaughtMails mails, Moods moods) {
        this.mails = mails;
        this.moods = moods;
    }

    @Override
    public void from(String sender) {
        // Anybody may send.
    }

    @Override
    public void recipient(String recipient) throws RejectException {
        moods.meet(recipient.toLowerCase(Locale.ROOT));
        recipients.add(recipient);
    }

    @Override
    public String data(InputStream mail) throws RejectException, IOException {
        try {
            mails.add(MailReader.read(mail, recipients, Instant.now()));
            return null;
        } catch (MessagingException e) {
            throw new RejectException(554, "this is no mail: " + e.getMessage());
        }
    }

    @Override
    public void done() {
        // Nothing is held open.
    }
}

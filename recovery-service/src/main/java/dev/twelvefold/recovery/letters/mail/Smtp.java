package dev.twelvefold.recovery.letters.mail;

import dev.twelvefold.recovery.letters.application.LetterConfig;
import dev.twelvefold.recovery.letters.application.MailServer;
import dev.twelvefold.recovery.letters.application.StoredLetter;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Hands letters over by SMTP. */
@ApplicationScoped
class Smtp implements MailServer {
    /** Our own credentials are missing or wrong (RFC 4954, 6): nothing is wrong with the letter. */
    private static final Set<Integer> OURS_TO_PUT_RIGHT = Set.of(530, 534, 535, 538);

    private final ReactiveMailer mailer;
    private final SenderSettings sender;
    private final LetterConfig config;
    private final Context eventLoop;

    Smtp(ReactiveMailer mailer, SenderSettings sender, LetterConfig config, Vertx vertx) {
        this.mailer = mailer;
        this.eventLoop = vertx.getOrCreateContext();
        this.sender = sender;
        this.config = config;
    }

    @Override
    public Answer send(StoredLetter letter) {
        if (!sender.isConfigured()) {
            return new Postponed(SenderSettings.MISSING);
        }
        try {
            send(mail(letter)).await().atMost(config.smtpTimeout());
            return new Taken();
        } catch (RuntimeException e) {
            return answer(e);
        }
    }

    /**
     * Always on the same event loop. The client's pool opens connections on that of whoever asks, and may serve one caller on the
     * thread of another whose connection is just ending: a greeting that is then read before anybody listens is lost, and the
     * letter waits for it until the time is over.
     */
    private Uni<Void> send(Mail mail) {
        return Uni.createFrom()
                .emitter(emitter -> eventLoop.runOnContext(started -> Uni.createFrom()
                        .deferred(() -> mailer.send(mail))
                        .subscribe()
                        .with(emitter::complete, emitter::fail)));
    }

    private Mail mail(StoredLetter letter) {
        var envelope = letter.mail();
        var mail = Mail.withText(envelope.to(), envelope.subject(), letter.words())
                .setHtml(envelope.html())
                .addHeader("Message-ID", envelope.messageId())
                .addHeader("Content-Language", letter.language());
        return sender.replyTo().map(mail::setReplyTo).orElse(mail);
    }

    /** What the server says in a reply is final or not by its code; whatever else fails may go well the next time. */
    private static Answer answer(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException reply) {
                return isFinal(reply) ? new Refused(described(reply)) : new Postponed(described(reply));
            }
        }
        var last = failure.getCause() == null ? failure : failure.getCause();
        return new Postponed(last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage());
    }

    private static boolean isFinal(SMTPException reply) {
        return reply.isPermanent() && !OURS_TO_PUT_RIGHT.contains(reply.getReplyCode());
    }

    private static String described(SMTPException reply) {
        return reply.getReplyMessage() == null ? reply.getMessage() : String.join(" ", reply.getReplyMessages());
    }
}

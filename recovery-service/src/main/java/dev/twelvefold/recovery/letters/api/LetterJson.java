package dev.twelvefold.recovery.letters.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.twelvefold.recovery.letters.application.StoredLetter;
import dev.twelvefold.recovery.letters.domain.DeliveryState;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An apology as it was given, word for word; null where there is nothing to be said. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ApologyLetter")
record LetterJson(
        String letterId,

        @Schema(examples = "email", description = "email, phone, in-person or post")
        String via,

        String language,

        @Schema(description = "User name of who sent or gave it")
        String by,

        @Schema(description = "When that was decided") Instant writtenAt,
        String to,
        String subject,

        @Schema(description = "The plain part of the mail, or what was said or written by hand")
        String text,

        String html,
        String messageId,
        DeliveryState state,

        @Schema(description = "How often the mail server was asked")
        int attempts,

        @Schema(description = "What went wrong last") String lastError,
        Instant nextAttemptAt,

        @Schema(description = "When the mail server took it, or it was given by hand")
        Instant sentAt) {

    /** A list that always comes whole. */
    @Schema(name = "ApologyLetters")
    record Letters(@Schema(description = "Newest first") List<LetterJson> items) {}

    static LetterJson of(StoredLetter letter) {
        var mail = letter.mail();
        var delivery = letter.delivery();
        return new LetterJson(
                letter.letterId().toString(),
                letter.via().wire(),
                letter.language(),
                letter.writtenBy(),
                letter.writtenAt(),
                mail == null ? null : mail.to(),
                mail == null ? null : mail.subject(),
                letter.words(),
                mail == null ? null : mail.html(),
                mail == null ? null : mail.messageId(),
                delivery.state(),
                delivery.attempts(),
                delivery.lastError(),
                delivery.nextAttemptAt(),
                delivery.sentAt());
    }
}

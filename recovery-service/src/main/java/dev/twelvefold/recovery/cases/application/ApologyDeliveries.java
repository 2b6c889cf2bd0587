package dev.twelvefold.recovery.cases.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** How the letters of cases get on, for reading. */
public interface ApologyDeliveries {
    /**
     * How the newest letter, or the apology given by hand, of a case got on.
     *
     * @param via {@code email}, {@code phone}, {@code in-person} or {@code post}
     * @param state {@code QUEUED}, {@code SENT} or {@code REJECTED}
     * @param attempts how often the mail server was asked
     * @param lastError what it said last, or why it could not be asked; null when nothing went wrong
     * @param nextAttemptAt when it is asked again; null once the letter is settled
     * @param to the address; null when it was given by hand
     * @param messageId of the mail; null when it was given by hand
     * @param language in which it is written, in lower case
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ApologyDelivery(
            String via,
            String state,
            int attempts,
            String lastError,
            Instant nextAttemptAt,
            String to,
            String messageId,
            String language) {}

    /** By case; cases that nothing was written for are left out. */
    Map<UUID, ApologyDelivery> newestOf(Collection<UUID> caseIds);
}

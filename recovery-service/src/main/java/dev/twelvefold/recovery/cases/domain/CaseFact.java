package dev.twelvefold.recovery.cases.domain;

import java.time.Instant;

/** What stands in the timeline of a case and is not published. */
public sealed interface CaseFact {
    /** What happened, in the spelling of the timeline. */
    String kind();

    /** Somebody wrote something down. */
    record NoteAdded(String text) implements CaseFact {
        @Override
        public String kind() {
            return "note-added";
        }
    }

    /** Somebody agrees with what is proposed, and another person has to as well. */
    record CompensationEndorsed(String compensationId) implements CaseFact {
        @Override
        public String kind() {
            return "compensation-endorsed";
        }
    }

    /** The payer has not answered in time. */
    record PayerSilent(String compensationId) implements CaseFact {
        @Override
        public String kind() {
            return "payer-silent";
        }
    }

    /** Somebody sends a letter; it is on its way. */
    record LetterQueued(String letterId, String to, String language) implements CaseFact {
        @Override
        public String kind() {
            return "letter-queued";
        }
    }

    /** The mail server refused a letter. */
    record LetterRejected(String letterId, String to, String reason) implements CaseFact {
        @Override
        public String kind() {
            return "letter-rejected";
        }
    }

    /** A letter has reached the mail server, and apologises for nothing that is still due. */
    record LetterDelivered(String letterId, String to) implements CaseFact {
        @Override
        public String kind() {
            return "letter-delivered";
        }
    }

    /** The case waits for its customer; {@code until} is null when somebody has to end it. */
    record Paused(String reason, Instant until) implements CaseFact {
        @Override
        public String kind() {
            return "case-paused";
        }
    }

    /** The case goes on. */
    record Resumed(Instant pausedSince) implements CaseFact {
        @Override
        public String kind() {
            return "case-resumed";
        }
    }
}

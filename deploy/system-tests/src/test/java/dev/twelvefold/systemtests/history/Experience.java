package dev.twelvefold.systemtests.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** A judged contact; travels on {@code feedback.experiences.v1}. */
public sealed interface Experience extends Event {

    /** A score from 1 to 5. */
    record Rating(int score, Instant occurredAt) implements Experience {
        @Override
        public String kind() {
            return "rating";
        }

        @Override
        public String type() {
            return "feedback.rated.v1";
        }

        @Override
        public void describe(ObjectNode body) {
            body.put("score", score).put("touchpoint", "store");
        }
    }

    /** A complaint; {@code severity}, {@code desiredOutcome} and {@code language} may be null. */
    record Complaint(String category, String severity, String desiredOutcome, String language, Instant occurredAt)
            implements Experience {
        @Override
        public String kind() {
            return "complaint";
        }

        @Override
        public String type() {
            return "feedback.complained.v1";
        }

        @Override
        public void describe(ObjectNode body) {
            body.put("category", category)
                    .put("description", "Nobody listened.")
                    .put("touchpoint", "call-centre");
            putIfGiven(body, "severity", severity);
            putIfGiven(body, "desiredOutcome", desiredOutcome);
            putIfGiven(body, "language", language);
        }

        private static void putIfGiven(ObjectNode body, String field, String value) {
            if (value != null) {
                body.put(field, value);
            }
        }
    }

    /** Praise. */
    record Compliment(Instant occurredAt) implements Experience {
        @Override
        public String kind() {
            return "compliment";
        }

        @Override
        public String type() {
            return "feedback.complimented.v1";
        }

        @Override
        public void describe(ObjectNode body) {
            body.put("touchpoint", "delivery").put("text", "So quick, so kind.");
        }
    }

    /** A promise that was not kept; no call takes it, it comes over Kafka. */
    record BrokenPromise(Instant occurredAt) implements Experience {
        @Override
        public String kind() {
            return "promise-broken";
        }

        @Override
        public String type() {
            return "feedback.promise-broken.v1";
        }

        @Override
        public void describe(ObjectNode body) {
            body.put("text", "Call back by Friday");
        }
    }
}

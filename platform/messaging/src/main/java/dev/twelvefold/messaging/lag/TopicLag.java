package dev.twelvefold.messaging.lag;

import java.time.Instant;

/**
 * What of a topic has not had its effect yet.
 *
 * @param records how many records; on a compacted topic some of them may be gone
 * @param oldest when the oldest of them was published; null when there is none
 */
record TopicLag(long records, Instant oldest) {
    static final TopicLag NONE = new TopicLag(0, null);

    TopicLag plus(TopicLag other) {
        return new TopicLag(records + other.records, earlier(oldest, other.oldest));
    }

    private static Instant earlier(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}

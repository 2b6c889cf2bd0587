package dev.twelvefold.feedback.reading.application;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.customer.Activity;
import dev.twelvefold.contracts.feedback.Complained;
import dev.twelvefold.contracts.feedback.Complimented;
import dev.twelvefold.contracts.feedback.Experience;
import dev.twelvefold.contracts.feedback.Rated;
import dev.twelvefold.feedback.reading.domain.Facet;
import dev.twelvefold.feedback.reading.domain.Feedback;
import dev.twelvefold.messaging.EventJson;
import dev.twelvefold.messaging.consume.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Keeps what was published for reading. */
@ApplicationScoped
public class FeedbackHistory {
    private final FeedbackLog log;

    FeedbackHistory(FeedbackLog log) {
        this.log = log;
    }

    /** Keeps the events that are not kept yet, in their order. */
    public <E extends CustomerEvent> void record(List<Received<E>> events) {
        log.keep(events.stream().map(FeedbackHistory::feedback).toList());
    }

    private static Feedback feedback(Received<? extends CustomerEvent> event) {
        var data = event.data();
        return new Feedback(
                event.id(),
                Facet.of(data),
                data.customerId(),
                touchpoint(data),
                occurredAt(data),
                event.postedBy(),
                json(data));
    }

    /**
     * Written anew, since anybody may publish: with defaults filled in, and without fields that nobody knows. What this service
     * published comes out as the same bytes.
     */
    private static String json(CustomerEvent data) {
        return new String(EventJson.write(data), StandardCharsets.UTF_8);
    }

    private static String touchpoint(CustomerEvent data) {
        if (data instanceof Rated rated) {
            return rated.touchpoint();
        }
        if (data instanceof Complained complained) {
            return complained.touchpoint();
        }
        return data instanceof Complimented complimented ? complimented.touchpoint() : null;
    }

    private static Instant occurredAt(CustomerEvent data) {
        return data instanceof Experience experience ? experience.occurredAt() : ((Activity) data).occurredAt();
    }
}

package dev.twelvefold.systemtests.history;

import dev.twelvefold.systemtests.history.Activity.Inquiry;
import dev.twelvefold.systemtests.history.Activity.Purchase;
import dev.twelvefold.systemtests.history.Activity.Registration;
import dev.twelvefold.systemtests.history.Experience.BrokenPromise;
import dev.twelvefold.systemtests.history.Experience.Complaint;
import dev.twelvefold.systemtests.history.Experience.Compliment;
import dev.twelvefold.systemtests.history.Experience.Rating;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes a story, one event after the other. Events that name no time happened within the last hundred days. */
public final class Script {
    private static final Duration A_WHILE = Duration.ofDays(100);

    private final String about;
    private final Instant now;
    private final List<Event> events = new ArrayList<>();

    /** @param now the time at which the story is told */
    public Script(String about, Instant now) {
        this.about = about;
        this.now = now;
    }

    public Script registered() {
        return add(new Registration(when()));
    }

    public Script inquired() {
        return add(new Inquiry(when()));
    }

    /** Purchases at full price. */
    public Script bought(int times) {
        return bought(times, false);
    }

    /** Purchases at a discount. */
    public Script boughtDiscounted(int times) {
        return bought(times, true);
    }

    private Script bought(int times, boolean discounted) {
        for (int n = 0; n < times; n++) {
            boughtAt(when(), discounted);
        }
        return this;
    }

    /** A purchase at a time of its own. */
    public Script boughtAt(Instant occurredAt, boolean discounted) {
        return paid("12.5", "USD", discounted, occurredAt);
    }

    /** A purchase at a price of its own. */
    public Script paid(String amount, String currency) {
        return paid(amount, currency, false, when());
    }

    Script paid(String amount, String currency, boolean discounted, Instant occurredAt) {
        return add(new Purchase(new BigDecimal(amount), currency, discounted, occurredAt));
    }

    /** As many ratings as scores. */
    public Script rated(int... scores) {
        for (int score : scores) {
            add(new Rating(score, when()));
        }
        return this;
    }

    /** Ratings of five. */
    public Script fives(int times) {
        for (int n = 0; n < times; n++) {
            rated(5);
        }
        return this;
    }

    public Script praised() {
        return add(new Compliment(when()));
    }

    /** A complaint about attitude, of the severity that it has by default. */
    public Script complained() {
        return complained("attitude", null, null, null);
    }

    /** A complaint; all but the category may be null. */
    public Script complained(String category, String severity, String desiredOutcome, String language) {
        return add(new Complaint(category, severity, desiredOutcome, language, when()));
    }

    public Script promiseBroken() {
        return add(new BrokenPromise(when()));
    }

    /** The story so far, of one customer. */
    public Story of(String customerId) {
        return new Story(customerId, about, events);
    }

    private Script add(Event event) {
        events.add(event);
        return this;
    }

    /** Minutes apart, so that the order of the events is that of their times. */
    private Instant when() {
        return now.minus(A_WHILE).plus(Duration.ofMinutes(events.size()));
    }
}

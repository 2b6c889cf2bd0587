package dev.twelvefold.benchmarks.history;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.customer.Inquired;
import dev.twelvefold.contracts.customer.Purchased;
import dev.twelvefold.contracts.customer.Registered;
import dev.twelvefold.contracts.feedback.Category;
import dev.twelvefold.contracts.feedback.Channel;
import dev.twelvefold.contracts.feedback.Complained;
import dev.twelvefold.contracts.feedback.Complimented;
import dev.twelvefold.contracts.feedback.Contact;
import dev.twelvefold.contracts.feedback.Rated;
import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.messaging.kafka.CloudEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A made-up history of customers who are treated decently: ten positives for each negative, so that debts are opened and repaid
 * and no class stays empty. The same seed and end give the same events; who has the next one is drawn evenly.
 */
public final class History {
    private static final String SOURCE = "/benchmark";

    /** Of 1,000 events, counted up: what comes behind the last one is a registration. */
    private static final int RATED = 450;

    private static final int COMPLAINED = RATED + 15;
    private static final int COMPLIMENTED = COMPLAINED + 100;
    private static final int PURCHASED = COMPLIMENTED + 300;
    private static final int INQUIRED = PURCHASED + 100;
    private static final int ALL = 1_000;

    /** Of 100 ratings, those up to each score, from 1 on. */
    private static final int[] SCORES = {2, 5, 16, 38, 100};

    /** One customer in seven waits for discounts, and then finds one nine times in ten. */
    private static final int BARGAINERS = 7;

    private static final double BARGAIN = 0.9;
    private static final double DISCOUNT = 0.15;
    private static final double WITH_COMMENT = 0.4;

    private final SplittableRandom random;
    private final int events;
    private final int customers;
    private final int apart;
    private final Instant end;

    /**
     * Nothing is made yet.
     *
     * @param customers whose events they are, {@code c-0000000} and on
     * @param apart how far their numbers lie apart, in events, not in acquaintances: 1 for everybody, 100 for each hundredth
     * @param end before which all have happened
     */
    public History(long seed, int events, int customers, int apart, Instant end) {
        this.random = new SplittableRandom(seed);
        this.events = events;
        this.customers = customers;
        this.apart = apart;
        this.end = end;
    }

    /** The events in their order. To be called once. */
    public Stream<CloudEvent> events() {
        return IntStream.range(0, events).mapToObj(index -> {
            var at = Moment.at(end, (double) index / events);
            return event(data(apart * random.nextInt(customers), at), at);
        });
    }

    /** One inquiry of every customer, so that all of them are known. */
    public Stream<CloudEvent> acquaintance() {
        var at = end.minus(Moment.SPAN);
        return IntStream.range(0, customers).mapToObj(customer -> event(inquired(id(customer), at), at));
    }

    private static String id(int customer) {
        return String.format(Locale.ROOT, "c-%07d", customer);
    }

    /** Ids are random as those of keyed posts are; published when it happened, as a backlog is. */
    private CloudEvent event(CustomerEvent data, Instant at) {
        var id = new UUID(random.nextLong(), random.nextLong()).toString();
        return CloudEvent.of(id, SOURCE, at, data);
    }

    private CustomerEvent data(int customer, Instant at) {
        var kind = random.nextInt(ALL);
        var id = id(customer);
        if (kind < RATED) {
            return rated(id, at);
        }
        if (kind < COMPLAINED) {
            return complained(id, at);
        }
        if (kind < COMPLIMENTED) {
            return new Complimented(id, touchpoint(), null, null, channel(), null, null, at, at);
        }
        if (kind < PURCHASED) {
            return purchased(id, customer % BARGAINERS == 0 ? BARGAIN : DISCOUNT, at);
        }
        return kind < INQUIRED ? inquired(id, at) : new Registered(id, contact(id), "vi", channel(), at, at);
    }

    private Rated rated(String id, Instant at) {
        var drawn = random.nextInt(SCORES[SCORES.length - 1]);
        var score = 1;
        while (drawn >= SCORES[score - 1]) {
            score++;
        }
        var comment = random.nextDouble() < WITH_COMMENT ? any(Words.COMMENTS) : new Words.Text(null, null);
        return new Rated(id, score, touchpoint(), comment.words(), channel(), order(), comment.language(), at, at);
    }

    private Complained complained(String id, Instant at) {
        var complaint = any(Words.COMPLAINTS);
        return new Complained(
                id,
                any(List.of(Category.values())),
                complaint.words(),
                touchpoint(),
                any(List.of(Severity.values())),
                null,
                contact(id),
                channel(),
                order(),
                complaint.language(),
                at,
                at);
    }

    private Purchased purchased(String id, double discounts, Instant at) {
        var inDong = random.nextInt(5) > 0;
        var amount = inDong
                ? BigDecimal.valueOf(1_000L * (20 + random.nextInt(2_000)))
                : BigDecimal.valueOf(100 + random.nextInt(20_000), 2);
        var discounted = random.nextDouble() < discounts;
        return new Purchased(id, amount, inDong ? "VND" : "USD", discounted, order(), channel(), at, at);
    }

    private Inquired inquired(String id, Instant at) {
        return new Inquired(id, any(Words.QUESTIONS), channel(), at, at);
    }

    private static Contact contact(String id) {
        return new Contact("Khách " + id, id + "@example.com", null);
    }

    private String order() {
        return "o-" + random.nextInt(10_000_000);
    }

    private String touchpoint() {
        return any(Words.TOUCHPOINTS);
    }

    private Channel channel() {
        return any(List.of(Channel.values()));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

package dev.twelvefold.segmentation.oracle;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.customer.Inquired;
import dev.twelvefold.contracts.customer.Purchased;
import dev.twelvefold.contracts.customer.Registered;
import dev.twelvefold.contracts.feedback.Channel;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a customer may do at a time: a few events that follow each other. */
final class Activities {
    private static final List<String> CURRENCIES = List.of("USD", "VND", "VND", "EUR", "JPY", "KWD");
    private static final List<String> AMOUNTS = List.of("0.0001", "999999999999999.9999", "1200000", "10.5000", "1");

    private final Dice dice;
    private final Cast.Customer customer;
    private final Instant now;
    private final PurchaseTimes times;

    Activities(Dice dice, Cast.Customer customer, Instant now) {
        this.dice = dice;
        this.customer = customer;
        this.now = now;
        this.times = new PurchaseTimes(dice, now);
    }

    List<CustomerEvent> any() {
        return switch (dice.between(0, 9)) {
            case 0 -> List.of(one());
            case 1 -> List.of(registered());
            case 2 -> List.of(new Inquired(customer.id(), "Is it warm?", Channel.CHAT, now, now));
            case 3, 4 -> aroundFourFifths();
            case 5 -> purchases(dice.between(1, 3), times::atAnEdge);
            case 6 -> purchases(dice.between(9, 14), times::any);
            case 7 -> purchases(dice.between(1, 3), times::toCome);
            default -> purchases(dice.between(1, 4), times::any);
        };
    }

    /** A single event, of any type. */
    CustomerEvent one() {
        return switch (dice.between(0, 3)) {
            case 0 -> registered();
            case 1 -> new Inquired(customer.id(), null, null, now, now);
            default -> purchase(times.any(), dice.withChance(customer.discount()));
        };
    }

    /** Purchases of which exactly, one more or one fewer than four fifths are discounted. */
    private List<CustomerEvent> aroundFourFifths() {
        var count = dice.one(List.of(2, 3, 4, 5, 5, 6, 10, 10, 11, 15));
        var discounted = count * 4 / 5 + dice.between(-1, 1);
        var events = new ArrayList<CustomerEvent>();
        for (int n = 0; n < count; n++) {
            events.add(purchase(times.recent(), n < discounted));
        }
        if (dice.oneIn(2)) {
            Collections.shuffle(events, dice.random());
        }
        return events;
    }

    private List<CustomerEvent> purchases(int count, Supplier<Instant> when) {
        return Stream.generate(() -> (CustomerEvent) purchase(when.get(), dice.withChance(customer.discount())))
                .limit(count)
                .toList();
    }

    private Purchased purchase(Instant at, boolean discounted) {
        return new Purchased(customer.id(), amount(), dice.one(CURRENCIES), discounted, null, Channel.WEB, at, now);
    }

    private BigDecimal amount() {
        return dice.oneIn(8)
                ? new BigDecimal(dice.one(AMOUNTS))
                : new BigDecimal(BigInteger.valueOf(dice.between(1, 9_999_999)), dice.between(0, 4));
    }

    private Registered registered() {
        return new Registered(customer.id(), null, "vi", Channel.APP, now, now);
    }
}

package dev.twelvefold.segmentation.domain;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.customer.Inquired;
import dev.twelvefold.contracts.customer.Purchased;
import dev.twelvefold.contracts.customer.Registered;
import dev.twelvefold.contracts.feedback.Category;
import dev.twelvefold.contracts.feedback.Complained;
import dev.twelvefold.contracts.feedback.Complimented;
import dev.twelvefold.contracts.feedback.PromiseBroken;
import dev.twelvefold.contracts.feedback.Rated;
import dev.twelvefold.contracts.feedback.Severity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random histories of one customer: what happened, and how much time passed before. */
final class Histories {
    static final String CUSTOMER = "c-1";
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Histories() {}

    /** An event that arrives {@code after} the one before; its id is its index in the history. */
    record Arrival(Duration after, CustomerEvent event) {}

    static Arbitrary<List<Arrival>> any() {
        return Combinators.combine(pauses(), events())
                .as(Arrival::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    static Complained complaint() {
        return new Complained(
                CUSTOMER,
                Category.ATTITUDE,
                "rude",
                "store",
                Severity.HIGH,
                null,
                null,
                null,
                null,
                null,
                START,
                START);
    }

    static Rated rating(int score) {
        return new Rated(CUSTOMER, score, "store", null, null, null, null, START, START);
    }

    static Purchased purchase(Instant at, boolean discounted) {
        return new Purchased(CUSTOMER, BigDecimal.TEN, "USD", discounted, null, null, at, at);
    }

    private static Arbitrary<Duration> pauses() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just(Duration.ZERO)),
                Tuple.of(2, Arbitraries.integers().between(1, 400).map(Duration::ofDays)));
    }

    private static Arbitrary<CustomerEvent> events() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.integers().between(3, 5).map(Histories::rating)),
                Tuple.of(1, Arbitraries.integers().between(1, 2).map(Histories::rating)),
                Tuple.of(1, Arbitraries.just(complaint())),
                Tuple.of(4, Arbitraries.just(compliment())),
                Tuple.of(1, Arbitraries.just(brokenPromise())),
                Tuple.of(8, purchases()),
                Tuple.of(1, Arbitraries.just(new Inquired(CUSTOMER, null, null, START, START))),
                Tuple.of(1, Arbitraries.just(new Registered(CUSTOMER, null, null, null, START, START))));
    }

    private static Arbitrary<CustomerEvent> purchases() {
        var occurredAt = Arbitraries.integers().between(-800, 800).map(days -> START.plus(Duration.ofDays(days)));
        return Combinators.combine(occurredAt, Arbitraries.of(true, false)).as(Histories::purchase);
    }

    private static Complimented compliment() {
        return new Complimented(CUSTOMER, "store", null, null, null, null, null, START, START);
    }

    private static PromiseBroken brokenPromise() {
        return new PromiseBroken(CUSTOMER, null, null, null, null, START, START);
    }
}

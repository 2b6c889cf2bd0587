package dev.twelvefold.systemtests.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Stories that nobody thought of: the same for the same seed and time. */
final class RandomChapters {
    private static final List<String> CATEGORIES =
            List.of("attitude", "process", "product", "price", "delivery", "billing", "other");
    private static final List<String> OUTCOMES =
            List.of("apology", "explanation", "refund", "replacement", "compensation", "other");
    private static final List<String> SEVERITIES = List.of("low", "medium", "high", "critical");
    private static final List<String> LANGUAGES = List.of("vi", "en", "vi-VN", "fr");
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "VND", "BRL", "JPY");

    /** Days ago; far enough from the window's edge on either side that the run does not reach it. */
    private static final List<Integer> AGES = List.of(1, 5, 40, 90, 200, 364, 366, 400, 900);

    private final Random random;
    private final Instant now;

    RandomChapters(Random random, Instant now) {
        this.random = random;
        this.now = now;
    }

    List<Script> several(int count) {
        return IntStream.range(0, count).mapToObj(n -> one()).toList();
    }

    /** Each customer has moods of their own: one buys and is content, another only complains. */
    private Script one() {
        var script = new Script("by chance", now);
        var buying = random.nextInt(1, 6);
        var discounts = random.nextBoolean();
        var hurt = random.nextInt(0, 3);
        for (int left = random.nextInt(1, 12); left > 0; left--) {
            var choice = random.nextInt(buying + hurt + 3);
            if (choice < buying) {
                buy(script, discounts);
            } else if (choice < buying + hurt) {
                hurt(script);
            } else {
                please(script);
            }
        }
        return script;
    }

    private void buy(Script script, boolean discounts) {
        for (int left = random.nextInt(1, 5); left > 0; left--) {
            var amount = random.nextInt(1, 5_000_000) + "e-" + random.nextInt(0, 5);
            var discounted = discounts && random.nextInt(10) > 0;
            var at = now.minus(Duration.ofDays(one(AGES))).plusSeconds(random.nextInt(3600));
            script.paid(amount, one(CURRENCIES), discounted, at);
        }
    }

    private void hurt(Script script) {
        switch (random.nextInt(4)) {
            case 0 -> script.promiseBroken();
            case 1 -> script.rated(random.nextInt(1, 3));
            default ->
                script.complained(one(CATEGORIES), oneOrNull(SEVERITIES), oneOrNull(OUTCOMES), oneOrNull(LANGUAGES));
        }
    }

    private void please(Script script) {
        switch (random.nextInt(6)) {
            case 0 -> script.inquired();
            case 1 -> script.registered();
            case 2 -> script.praised().rated(3);
            case 3 -> script.rated(4).praised();
            default -> script.fives(random.nextInt(1, 16));
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> T oneOrNull(List<T> of) {
        return random.nextInt(3) == 0 ? null : one(of);
    }
}

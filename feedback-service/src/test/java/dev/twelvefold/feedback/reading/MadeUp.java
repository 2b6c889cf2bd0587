package dev.twelvefold.feedback.reading;

import dev.twelvefold.feedback.reading.domain.Facet;
import dev.twelvefold.feedback.reading.domain.Feedback;
import dev.twelvefold.messaging.EventIds;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * Feedback of made-up customers in a time of its own, so that lists of that time hold nothing else.
 *
 * @param random decides everything
 * @param start of the time, which is a minute long
 */
record MadeUp(Random random, Instant start) {
    static final List<String> TOUCHPOINTS = List.of("store", "web", "call-centre");

    static MadeUp of(long seed) {
        var day = ThreadLocalRandom.current().nextInt(10_000);
        var second = ThreadLocalRandom.current().nextInt(80_000);
        return new MadeUp(
                new Random(seed),
                Instant.parse("2000-01-01T00:00:00Z").plus(day, ChronoUnit.DAYS).plusSeconds(second));
    }

    Instant end() {
        return start.plusSeconds(60);
    }

    /** The query parameters of its time. */
    String time() {
        return "from=" + start + "&to=" + end();
    }

    List<Feedback> some(int count) {
        return Stream.generate(this::one).limit(count).toList();
    }

    private Feedback one() {
        var facet = Facet.ALL.get(random.nextInt(Facet.ALL.size()));
        var customer = start.getEpochSecond() + "-" + random.nextInt(3);
        return new Feedback(
                EventIds.fresh(),
                facet,
                customer,
                random.nextInt(4) == 0 ? null : TOUCHPOINTS.get(random.nextInt(TOUCHPOINTS.size())),
                instant(),
                null,
                "{\"customerId\":\"" + customer + "\"}");
    }

    /** Few, so that many things happen at one instant. */
    Instant instant() {
        return start.plusSeconds(random.nextInt(60)).plus(random.nextInt(2), ChronoUnit.MICROS);
    }
}

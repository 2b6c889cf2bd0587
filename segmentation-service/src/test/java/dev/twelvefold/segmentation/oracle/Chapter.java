package dev.twelvefold.segmentation.oracle;

import dev.twelvefold.segmentation.time.EdgeTimerOnDemand;
import java.time.Instant;

/** A made-up history of customers of its own, told to the service and to the oracle. */
final class Chapter {
    static final Instant START = Instant.parse("2031-03-01T08:00:00Z");

    /** On average; by the skew some have hundreds, and many only a handful. */
    private static final int EVENTS_OF_A_CUSTOMER = 25;

    private final String prefix;
    private final Broker broker;
    private final SetClock clock;
    private final EdgeTimerOnDemand timer;
    private final Dice dice;
    private final World world = new World();
    private Instant now;
    private int events;

    Chapter(long seed, int number, Broker broker, SetClock clock, EdgeTimerOnDemand timer) {
        this.prefix = "oracle-%d-%03d".formatted(seed, number);
        this.dice = new Dice(seed + number);
        this.broker = broker;
        this.clock = clock;
        this.timer = timer;
    }

    void tell(int size, Instant start) {
        now = start;
        var cast = new Cast(dice, prefix, Math.max(50, size / EVENTS_OF_A_CUSTOMER));
        var rounds = new Rounds(dice, cast, prefix);
        var passage = new Passage(dice, world);
        while (events < size) {
            now = passage.after(now);
            clock.set(now);
            tell(rounds.next(now));
        }
    }

    /** The timer comes before, behind, or not at all: then events find a customer whose edge has passed. */
    private void tell(Round round) {
        var timerFirst = dice.oneIn(2);
        if (timerFirst) {
            letTimePass();
        }
        broker.publish(round.events(), now);
        world.tell(round.events(), now);
        broker.awaitFolded();
        events += round.events().size();
        if (!timerFirst && dice.oneIn(3)) {
            letTimePass();
        }
    }

    private void letTimePass() {
        timer.look();
        world.letTimePass(now);
    }

    String prefix() {
        return prefix;
    }

    World world() {
        return world;
    }

    int events() {
        return events;
    }

    Instant now() {
        return now;
    }

    @Override
    public String toString() {
        return prefix + " with " + events + " events of " + world.chronicles().size() + " customers until " + now;
    }
}

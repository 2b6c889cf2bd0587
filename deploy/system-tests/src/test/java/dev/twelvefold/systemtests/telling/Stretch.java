package dev.twelvefold.systemtests.telling;

import dev.twelvefold.systemtests.history.Activity;
import dev.twelvefold.systemtests.history.Event;
import dev.twelvefold.systemtests.history.Experience.BrokenPromise;
import dev.twelvefold.systemtests.history.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Events of a customer that follow each other on one topic, told over one way in. Between topics nothing keeps the order but a
 * wait until one stretch is read before the next is told.
 *
 * @param customerId the customer
 * @param events in their order
 * @param first the place of the first of them in the story; with it every event has a name of its own
 * @param route the way in
 * @param keyed whether calls and lines carry idempotency keys
 * @param repeated whether all is told a second time, by the same names
 */
record Stretch(String customerId, List<Event> events, int first, Route route, boolean keyed, boolean repeated) {
    /** One event with its name. */
    record Named(String name, String customerId, Event event) {}

    static List<Stretch> of(Story story, Random random) {
        var stretches = new ArrayList<Stretch>();
        var events = story.events();
        for (int first = 0; first < events.size(); ) {
            int end = first + 1;
            while (end < events.size() && sameTopic(events.get(first), events.get(end))) {
                end++;
            }
            stretches.add(of(story.customerId(), events.subList(first, end), first, random));
            first = end;
        }
        return stretches;
    }

    static Stretch of(String customerId, List<Event> events, int first, Random random) {
        var routes = events.stream().anyMatch(Stretch::isForOtherSystemsOnly)
                ? List.of(Route.KAFKA)
                : List.of(Route.BATCH, Route.BATCH, Route.BATCH, Route.CALLS, Route.KAFKA, Route.KAFKA);
        var route = routes.get(random.nextInt(routes.size()));
        var repeated = random.nextInt(4) == 0;
        return new Stretch(customerId, events, first, route, repeated || random.nextBoolean(), repeated);
    }

    /** What no call takes. */
    private static boolean isForOtherSystemsOnly(Event event) {
        return event instanceof BrokenPromise
                || event.occurredAt().isAfter(Instant.now().plus(Duration.ofMinutes(5)));
    }

    private static boolean sameTopic(Event one, Event other) {
        return one instanceof Activity == other instanceof Activity;
    }

    List<Named> named() {
        return IntStream.range(0, events.size())
                .mapToObj(n -> new Named(customerId + ":" + (first + n), customerId, events.get(n)))
                .toList();
    }
}

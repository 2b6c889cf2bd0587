package dev.twelvefold.local.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Months of a café chain's customers, the same whenever it is told from the same instant.
 *
 * @param people everybody who occurs in it
 * @param past what has been going on before, in the order of its time
 * @param episodes those who are hurt
 */
record Story(List<Person> people, List<Happening> past, List<Episode> episodes) {
    private static final long SEED = 12;

    /** @param from the present of the story: all of it happens before */
    static Story told(Instant from) {
        var random = new Random(SEED);
        var cast = new Cast(random);
        var pen = new Biographies(from, random);
        var people = new ArrayList<Person>();
        var past = new ArrayList<Happening>();
        for (var role : Role.values()) {
            for (var person : cast.people(role.people())) {
                people.add(person);
                past.addAll(pen.of(person, role));
            }
        }
        var episodes = new ArrayList<Episode>();
        for (var plot : Plot.values()) {
            for (int number = 0; number < plot.episodes(); number++) {
                var person = cast.person();
                people.add(person);
                episodes.add(pen.episode(plot, number, person, past));
            }
        }
        past.sort(Comparator.comparing(Happening::receivedAt));
        return new Story(List.copyOf(people), List.copyOf(past), List.copyOf(episodes));
    }

    /** All of it. */
    Stream<Happening> happenings() {
        var hurts = episodes.stream()
                .flatMap(each -> Stream.of(each.hurt(), each.worse(), each.fives(), each.relapse()))
                .flatMap(List::stream);
        return Stream.concat(past.stream(), hurts);
    }
}

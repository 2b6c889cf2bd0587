package dev.twelvefold.segmentation.oracle;

import dev.twelvefold.contracts.CustomerEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes up what happens next. */
final class Rounds {
    /** One event in so many is published once more, at once or later. */
    private static final int REPEATED = 20;

    private final Dice dice;
    private final Cast cast;
    private final Repeats repeats;
    private final String prefix;
    private List<Told> firsts = new ArrayList<>();
    private int ids;

    Rounds(Dice dice, Cast cast, String prefix) {
        this.dice = dice;
        this.cast = cast;
        this.repeats = new Repeats(dice);
        this.prefix = prefix;
    }

    Round next(Instant now) {
        var experiences = dice.oneIn(2);
        var size = size();
        var scenes = new ArrayList<List<Told>>();
        for (int events = 0;
                events < size;
                events += scenes.get(scenes.size() - 1).size()) {
            scenes.add(scene(now, experiences));
        }
        repeats.remember(new Round(now, firsts));
        firsts = new ArrayList<>();
        return new Round(now, dice.oneIn(3) ? inTurn(scenes) : interleaved(scenes));
    }

    private int size() {
        return switch (dice.between(0, 5)) {
            case 0 -> dice.between(1, 20);
            case 1 -> dice.between(1_000, 3_000);
            default -> dice.between(100, 900);
        };
    }

    private List<Told> scene(Instant now, boolean experiences) {
        var customer = cast.one();
        if (dice.oneIn(REPEATED)) {
            return repeats.earlier(now, experiences, one(customer, now, experiences));
        }
        var scene = new ArrayList<Told>();
        for (var event : several(customer, now, experiences)) {
            var told = new Told(prefix + ":" + ids++, event);
            scene.add(told);
            firsts.add(told);
            customer.lives();
            if (dice.oneIn(REPEATED)) {
                scene.add(repeats.again(dice.one(scene), one(customer, now, experiences)));
            }
        }
        return scene;
    }

    private List<CustomerEvent> several(Cast.Customer customer, Instant now, boolean experiences) {
        return experiences ? new Experiences(dice, customer, now).any() : new Activities(dice, customer, now).any();
    }

    private CustomerEvent one(Cast.Customer customer, Instant now, boolean experiences) {
        return experiences ? new Experiences(dice, customer, now).one() : new Activities(dice, customer, now).one();
    }

    /** One scene after the other: what follows each other is likely to be polled at once. */
    private static List<Told> inTurn(List<List<Told>> scenes) {
        return scenes.stream().flatMap(List::stream).toList();
    }

    /** All scenes at the same time, each in its order. */
    private List<Told> interleaved(List<List<Told>> scenes) {
        var waiting = new ArrayList<>(scenes.stream()
                .filter(scene -> !scene.isEmpty())
                .map(List::iterator)
                .toList());
        var events = new ArrayList<Told>();
        while (!waiting.isEmpty()) {
            var place = dice.between(0, waiting.size() - 1);
            var scene = waiting.get(place);
            events.add(scene.next());
            if (!scene.hasNext()) {
                waiting.set(place, waiting.get(waiting.size() - 1));
                waiting.remove(waiting.size() - 1);
            }
        }
        return events;
    }
}

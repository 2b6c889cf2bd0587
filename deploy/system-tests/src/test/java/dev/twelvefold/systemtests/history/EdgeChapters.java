package dev.twelvefold.systemtests.history;

import java.time.Instant;
import java.util.List;

/**
 * Stories whose class changes by time alone: at one instant soon to come, purchases leave the window or reach it. A customer has
 * one such instant only, since a service that looks every few seconds need not see what holds between two.
 */
final class EdgeChapters {
    private final Instant now;
    private final Instant edge;

    /** @param edge soon to come */
    EdgeChapters(Instant now, Instant edge) {
        this.now = now;
        this.edge = edge;
    }

    List<Script> all() {
        return List.of(
                tell("penny-pinching until a purchase is a year old: HESITANT")
                        .boughtDiscounted(1)
                        .boughtAt(leaving(), true),
                tell("loyal until a purchase is a year old: HESITANT").bought(2).boughtAt(leaving(), false),
                tell("the full purchase goes, the discounted stay: PENNY_PINCHING")
                        .boughtDiscounted(3)
                        .boughtAt(leaving(), false),
                tell("the discounted purchase goes, the full stay: LOYAL")
                        .bought(3)
                        .boughtDiscounted(11)
                        .boughtAt(leaving(), true)
                        .boughtAt(leaving(), true)
                        .boughtAt(leaving(), true),
                tell("every purchase goes, the rung stays: HESITANT").boughtAt(leaving(), false),
                tell("strategic until a purchase is a year old: LOYAL")
                        .bought(11)
                        .boughtAt(leaving(), false),
                tell("naive until two discounted purchases are made: PENNY_PINCHING")
                        .boughtAt(edge, true)
                        .boughtAt(edge, true),
                tell("naive until three purchases are made: LOYAL")
                        .registered()
                        .boughtAt(edge, false)
                        .boughtAt(edge, false)
                        .boughtAt(edge, false),
                tell("naive until a purchase is made: HESITANT").registered().boughtAt(edge, false),
                tell("extreme whatever is bought: EXTREME")
                        .bought(2)
                        .complained()
                        .boughtAt(edge, false),
                tell("dated to next year: HESITANT").bought(2).boughtAt(now.plus(Chapters.YEAR), false));
    }

    /** Told when the edge has passed, to customers of stories of their own: the change by time comes before theirs. */
    List<Event> afterwards() {
        return tell("afterwards").complained().fives(12).of("nobody").events();
    }

    private Instant leaving() {
        return edge.minus(Chapters.YEAR);
    }

    private Script tell(String about) {
        return new Script(about, now);
    }
}

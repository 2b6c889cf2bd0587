package dev.twelvefold.systemtests.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Stories written by hand: both sides of every threshold and window, and every change of class that events can bring. */
final class Chapters {
    static final Duration YEAR = Duration.ofHours(365 * 24);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Instant now;

    Chapters(Instant now) {
        this.now = now;
    }

    List<Script> all() {
        return Stream.of(thresholds(), repayments(), changes(), windows(), discounts(), rungs(), cases())
                .flatMap(List::stream)
                .toList();
    }

    private List<Script> thresholds() {
        return List.of(
                tell("registered, and nothing more: NAIVE").registered(),
                tell("an inquiry: HESITANT").inquired(),
                tell("one purchase: HESITANT").bought(1),
                tell("a neutral rating alone: HESITANT").rated(3),
                tell("praise alone: HESITANT").praised(),
                tell("one open complaint: EXTREME").complained(),
                tell("one open rating: HESITANT").rated(2),
                tell("two open ratings: EXTREME").rated(2, 1),
                tell("one broken promise: HESITANT").promiseBroken(),
                tell("a broken promise and a bad rating: EXTREME")
                        .promiseBroken()
                        .rated(1),
                tell("three and four are neutral: HESITANT").rated(1, 3, 4),
                tell("two discounted purchases: PENNY_PINCHING").boughtDiscounted(2),
                tell("one discounted purchase: HESITANT").boughtDiscounted(1),
                tell("two full purchases: HESITANT").bought(2),
                tell("three full purchases: LOYAL").bought(3),
                tell("three purchases, owed: HESITANT").bought(3).rated(2));
    }

    private List<Script> repayments() {
        return List.of(
                tell("eleven fives leave one owed: EXTREME").complained().fives(11),
                tell("twelve fives repay: HESITANT").complained().fives(12),
                tell("praise and fives repay alike: HESITANT")
                        .complained()
                        .fives(11)
                        .praised(),
                tell("fours repay nothing: EXTREME").complained().fives(11).rated(4, 4, 4),
                tell("praise in advance buys nothing: EXTREME").fives(12).complained(),
                tell("what is too much is lost: HESITANT")
                        .rated(1)
                        .fives(14)
                        .rated(1)
                        .fives(11),
                tell("the oldest first, over three debts: EXTREME")
                        .rated(1)
                        .complained()
                        .rated(2)
                        .fives(13),
                tell("two of three debts repaid: HESITANT")
                        .complained()
                        .rated(1, 1)
                        .fives(24),
                tell("a loyal one, owed one: HESITANT").bought(3).rated(1).fives(11),
                tell("a loyal one, owed nothing: LOYAL").bought(3).rated(1).fives(12));
    }

    private List<Script> changes() {
        return List.of(
                tell("naive, then extreme, then hesitant: HESITANT")
                        .registered()
                        .complained()
                        .fives(12),
                tell("up the classes, and hurt: EXTREME")
                        .registered()
                        .inquired()
                        .bought(3)
                        .complained(),
                tell("extreme, then loyal: LOYAL").bought(3).complained().fives(12),
                tell("extreme, then penny-pinching: PENNY_PINCHING")
                        .boughtDiscounted(2)
                        .rated(1, 1)
                        .fives(12),
                tell("penny-pinching, then loyal: LOYAL").boughtDiscounted(4).bought(2),
                tell("penny-pinching, then hesitant: HESITANT")
                        .boughtDiscounted(2)
                        .bought(1)
                        .rated(1),
                tell("owed and penny-pinching, then hesitant: HESITANT")
                        .boughtDiscounted(2)
                        .rated(1)
                        .bought(1),
                tell("loyal, then penny-pinching: PENNY_PINCHING").bought(3).boughtDiscounted(12),
                tell("hurt twice, healed twice: LOYAL")
                        .bought(4)
                        .complained()
                        .fives(12)
                        .complained()
                        .fives(12));
    }

    private List<Script> windows() {
        return List.of(
                tell("an hour within the window: PENNY_PINCHING")
                        .boughtDiscounted(1)
                        .boughtAt(now.minus(YEAR).plus(HOUR), true),
                tell("an hour outside the window: HESITANT")
                        .boughtDiscounted(1)
                        .boughtAt(now.minus(YEAR).minus(HOUR), true),
                tell("the third purchase within: LOYAL")
                        .bought(2)
                        .boughtAt(now.minus(YEAR).plus(HOUR), false),
                tell("the third purchase outside: HESITANT")
                        .bought(2)
                        .boughtAt(now.minus(YEAR).minus(HOUR), false),
                tell("bought long ago only: HESITANT").boughtAt(now.minus(YEAR.multipliedBy(3)), false),
                // Its time comes after the test, and changes no class even then.
                tell("a purchase dated ahead does not count yet: HESITANT")
                        .inquired()
                        .boughtAt(now.plus(Duration.ofMinutes(4)), false));
    }

    private List<Script> discounts() {
        return List.of(
                tell("four of five discounted: PENNY_PINCHING").bought(1).boughtDiscounted(4),
                tell("three of four discounted: LOYAL").bought(1).boughtDiscounted(3),
                tell("eleven of fourteen discounted: LOYAL").bought(3).boughtDiscounted(11),
                tell("five of six discounted: PENNY_PINCHING")
                        .boughtDiscounted(5)
                        .bought(1));
    }

    private List<Script> rungs() {
        return List.of(
                tell("eleven purchases: LOYAL").bought(11),
                tell("twelve purchases: LOYAL").bought(12),
                tell("twelve discounted purchases: PENNY_PINCHING").boughtDiscounted(12),
                tell("twelve purchases, and hurt: EXTREME").bought(12).complained(),
                tell("several currencies: LOYAL")
                        .paid("1200000", "VND")
                        .paid("0.0001", "USD")
                        .paid("999999999999999.9999", "JPY")
                        .paid("19.90", "EUR")
                        .paid("300000", "VND"));
    }

    private List<Script> cases() {
        return List.of(
                tell("a case that three join: EXTREME")
                        .complained("price", "low", null, "en")
                        .rated(1)
                        .complained("product", "high", "explanation", null)
                        .promiseBroken(),
                tell("critical from the start: EXTREME").complained("delivery", "critical", "refund", "vi"),
                tell("critical by the third: EXTREME")
                        .complained("billing", "high", null, "vi-VN")
                        .rated(1, 2),
                tell("low only: EXTREME").bought(5).complained("other", "low", "compensation", null),
                tell("two debts before the case, one repaid: EXTREME")
                        .rated(1)
                        .fives(12)
                        .rated(2, 2)
                        .fives(3),
                tell("the newest of equals decides: EXTREME")
                        .paid("600", "USD")
                        .complained("attitude", "medium", "replacement", "en")
                        .complained("billing", "medium", null, "fr"));
    }

    private Script tell(String about) {
        return new Script(about, now);
    }
}

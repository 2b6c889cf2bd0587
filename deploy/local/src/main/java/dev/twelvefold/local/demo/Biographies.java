package dev.twelvefold.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes up what customers have done in the months before an instant. */
final class Biographies {
    private static final List<String> SEVERITIES = List.of("low", "medium", "medium", "high", "high", "critical");
    private static final List<String> OUTCOMES =
            List.of("apology", "explanation", "refund", "replacement", "compensation", "other");

    /** The same of complaints that reopen a case, against the 24 hours in which somebody has to take it on and apologise. */
    private static final List<Duration> FORGOTTEN = List.of(Duration.ofHours(26), Duration.ofHours(23));

    /** How long ago the company took in the second complaints, against the 4 hours in which it has to apologise. */
    private static final List<Duration> LATE = List.of(
            Duration.ofMinutes(640),
            Duration.ofMinutes(285),
            Duration.ofMinutes(235),
            Duration.ofMinutes(205),
            Duration.ofMinutes(95));

    private final Instant now;
    private final Random random;
    private final Phrases phrases = new Phrases();
    private int complaints;
    private int repeated;

    Biographies(Instant now, Random random) {
        this.now = now;
        this.random = random;
    }

    /** In the order of its time. */
    List<Happening> of(Person person, Role role) {
        var diary = new Diary(person);
        switch (role) {
            case LOYAL -> loyal(diary, person);
            case BARGAIN_HUNTER -> bargains(diary, person);
            case OCCASIONAL -> occasional(diary, person);
            case CURIOUS -> curious(diary, person);
            case JUST_REGISTERED -> diary.registers(now.minus(days(1, 70)));
            case SILENTLY_HURT -> hurt(diary, person, random.nextInt(11));
            case RECONCILED -> hurt(diary, person, 12);
        }
        return diary.take();
    }

    /** @param past takes what has happened before the customer was hurt */
    Episode episode(Plot plot, int number, Person person, List<Happening> past) {
        var diary = new Diary(person);
        var purchases = random.nextInt(3) == 0 ? random.nextInt(3) : between(3, 16);
        visits(diary, person, purchases, 15, 5);
        past.addAll(diary.take());
        var ago = plot.endsAs().equals("RECOVERED") ? days(9, 25) : hours(3, 46);
        hurts(diary, person, plot, now.minus(ago));
        var hurt = diary.take();
        if (plot == Plot.COMPLAINS_AGAIN) {
            complainsAgain(diary, person, number, LATE, "critical");
        }
        var worse = diary.take();
        fives(diary, person, plot.fives(number), ago);
        var fives = diary.take();
        if (plot == Plot.HURT_AGAIN) {
            complains(diary, person, now.minus(minutes(5, 50)), nextSeverity());
        } else if (plot == Plot.CLOSED_TOO_EARLY) {
            complainsAgain(diary, person, number, FORGOTTEN, "high");
        }
        return new Episode(plot, number, person, purchases, hurt, worse, fives, diary.take());
    }

    private void loyal(Diary diary, Person person) {
        visits(diary, person, random.nextInt(6) == 0 ? between(12, 26) : between(3, 11), 15, 5);
        if (random.nextInt(3) == 0) {
            diary.praises(now.minus(days(1, 40)), phrases.any(person.language(), Phrases.COMPLIMENT, random));
        }
    }

    private void bargains(Diary diary, Person person) {
        visits(diary, person, between(2, 8), 100, 4);
        if (random.nextInt(3) == 0) {
            diary.inquires(now.minus(days(1, 30)), phrases.any(person.language(), Phrases.INQUIRY, random));
        }
    }

    private void occasional(Diary diary, Person person) {
        visits(diary, person, between(1, 2), 0, 4);
    }

    private void curious(Diary diary, Person person) {
        var asked = days(2, 90);
        diary.registers(now.minus(asked).minus(hours(1, 48)));
        diary.inquires(now.minus(asked), phrases.any(person.language(), Phrases.INQUIRY, random));
    }

    /** One bad experience, and so many fives after it. */
    private void hurt(Diary diary, Person person, int fives) {
        var isBargainHunter = random.nextInt(4) == 0;
        visits(diary, person, between(2, 5), isBargainHunter ? 100 : 20, 5);
        var ago = days(12, 80);
        var score = between(1, 2);
        diary.rates(now.minus(ago), score, phrases.rating(person.language(), score, random), random.nextInt(3) > 0);
        for (var at : moments(ago, fives)) {
            diary.rates(at, 5, phrases.rating(person.language(), 5, random), random.nextInt(4) == 0);
        }
    }

    /** Registers, and comes so many times; one visit in two or so is judged, never badly. */
    private void visits(Diary diary, Person person, int purchases, int discountedPercent, int best) {
        var known = days(30, 330);
        diary.registers(now.minus(known));
        var discounted = discounts(purchases, discountedPercent);
        var at = moments(known, purchases);
        for (int visit = 0; visit < purchases; visit++) {
            diary.buys(at.get(visit), 1000L * between(39, 290), discounted.get(visit));
            if (random.nextInt(2) == 0) {
                var score = random.nextInt(4) == 0 ? between(3, 4) : best;
                diary.rates(
                        at.get(visit).plus(minutes(3, 90)),
                        score,
                        phrases.rating(person.language(), score, random),
                        random.nextInt(3) == 0);
            }
        }
    }

    private List<Boolean> discounts(int purchases, int percent) {
        var discounted = new ArrayList<>(Collections.nCopies(purchases, false));
        Collections.fill(discounted.subList(0, purchases * percent / 100), true);
        Collections.shuffle(discounted, random);
        return discounted;
    }

    private void hurts(Diary diary, Person person, Plot plot, Instant at) {
        if (plot == Plot.TAKEN_ON) {
            for (var when : List.of(at, at.plus(minutes(60, 120)))) {
                var score = between(1, 2);
                diary.ratesNow(when, score, phrases.rating(person.language(), score, random), true);
            }
        } else {
            complains(diary, person, at, plot == Plot.CLOSED_TOO_EARLY ? "medium" : nextSeverity());
        }
    }

    private String nextSeverity() {
        return SEVERITIES.get(complaints % SEVERITIES.size());
    }

    /** Complaints in turn, so that all categories occur. */
    private void complains(Diary diary, Person person, Instant at, String severity) {
        var all = phrases.of(person.language(), Phrases.COMPLAINT);
        var phrase = all.get(complaints * 5 % all.size());
        diary.complains(at, null, phrase, severity, OUTCOMES.get(complaints % OUTCOMES.size()));
        complaints++;
    }

    private void complainsAgain(Diary diary, Person person, int number, List<Duration> ago, String severity) {
        var all = phrases.of(person.language(), Phrases.AGAIN);
        var at = now.minus(ago.get(number));
        diary.complains(at.minus(minutes(4, 9)), at, all.get(repeated++ % all.size()), severity, "explanation");
    }

    private void fives(Diary diary, Person person, int count, Duration ago) {
        for (var at : moments(ago, count)) {
            diary.ratesNow(at, 5, phrases.rating(person.language(), 5, random), random.nextInt(3) == 0);
        }
    }

    /** So many moments between then and an hour ago, the oldest first. */
    private List<Instant> moments(Duration ago, int count) {
        var span = (int) ago.minusMinutes(120).toMinutes();
        return random.ints(count, 0, span)
                .sorted()
                .mapToObj(minute -> now.minus(ago).plus(Duration.ofMinutes(minute + 1L)))
                .toList();
    }

    private Duration days(int from, int to) {
        return Duration.ofMinutes(between(from * 1440, to * 1440));
    }

    private Duration hours(int from, int to) {
        return Duration.ofMinutes(between(from * 60, to * 60));
    }

    private Duration minutes(int from, int to) {
        return Duration.ofMinutes(between(from, to));
    }

    private int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }
}

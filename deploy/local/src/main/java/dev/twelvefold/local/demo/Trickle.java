package dev.twelvefold.local.demo;

import dev.twelvefold.local.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What customers do from now on, one thing after the other, posted as the form and the tills do. Praise outweighs what hurts, and
 * the customers are always the same few hundred, so that a stack which is left alone for days does not drown in cases.
 */
final class Trickle implements AutoCloseable {
    private static final long STOP_SECONDS = 5;
    private static final int NEWCOMERS = 60;

    /** Each bad one owes twelve good ones to the same customer: with more of them everybody would be hurt after a day. */
    private static final int COMPLAINTS_PER_MILLE = 5;

    private static final int LOW_RATINGS_PER_MILLE = 6;

    /** Whoever has just opened the pages wants to see a case open. */
    private static final Set<Integer> EARLY_COMPLAINTS = Set.of(4, 15, 40);

    private final Door feedback;
    private final Progress progress;
    private final Random random = new Random();
    private final Phrases phrases = new Phrases();
    private final List<Person> customers;
    private final List<Person> newcomers;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Trickle::daemon);
    private boolean isInTrouble;
    private int told;

    private Trickle(Door feedback, List<Person> customers, Progress progress) {
        this.feedback = feedback;
        this.progress = progress;
        this.customers = new ArrayList<>(customers);
        this.newcomers = new ArrayList<>(new Cast(new Random(NEWCOMERS)).people(NEWCOMERS));
    }

    /** @param feedback the intake */
    static Trickle start(Door feedback, List<Person> customers, Duration period, Progress progress) {
        var trickle = new Trickle(feedback, customers, progress);
        trickle.clock.scheduleAtFixedRate(trickle::next, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
        return trickle;
    }

    /** Somebody may take a service away to see what happens: it goes on as soon as there is one again. */
    private void next() {
        try {
            happenings().forEach(this::post);
            if (isInTrouble) {
                progress.say("the demo's customers are back");
            }
            isInTrouble = false;
        } catch (DemoException e) {
            if (!isInTrouble && !clock.isShutdown()) {
                progress.say("the demo's customers are not heard: " + e.getMessage());
            }
            isInTrouble = true;
        }
    }

    private void post(Happening happening) {
        feedback.post("frontline", happening.kind().path(), happening.data());
    }

    private List<Happening> happenings() {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        told++;
        if (random.nextInt(1000) < 30 && !newcomers.isEmpty()) {
            var newcomer = newcomers.remove(newcomers.size() - 1);
            customers.add(newcomer);
            return new Diary(newcomer).registers(now).take();
        }
        var person = customers.get(random.nextInt(customers.size()));
        return of(person, new Diary(person), now).take();
    }

    private Diary of(Person person, Diary diary, Instant now) {
        var language = person.language();
        if (EARLY_COMPLAINTS.contains(told) || random.nextInt(1000) < COMPLAINTS_PER_MILLE) {
            return diary.complains(now, null, phrases.any(language, Phrases.COMPLAINT, random), severity(), "apology");
        }
        var percent = random.nextInt(100);
        if (percent < 32) {
            return diary.buys(now, 1000L * (39 + random.nextInt(250)), random.nextInt(100) < 22);
        }
        if (percent < 41) {
            return diary.praises(now, phrases.any(language, Phrases.COMPLIMENT, random));
        }
        if (percent < 48) {
            return diary.inquires(now, phrases.any(language, Phrases.INQUIRY, random));
        }
        var score = score();
        return diary.ratesNow(now, score, phrases.rating(language, score, random), random.nextBoolean());
    }

    private String severity() {
        return List.of("low", "medium", "medium", "high", "critical").get(random.nextInt(5));
    }

    private int score() {
        var perMille = random.nextInt(1000);
        if (perMille < LOW_RATINGS_PER_MILLE) {
            return 1 + random.nextInt(2);
        }
        return perMille < 60 ? 3 : perMille < 300 ? 4 : 5;
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "demo-trickle");
        thread.setDaemon(true);
        return thread;
    }

    /** Returns when nothing is posted any more. */
    @Override
    public void close() {
        clock.shutdownNow();
        try {
            clock.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

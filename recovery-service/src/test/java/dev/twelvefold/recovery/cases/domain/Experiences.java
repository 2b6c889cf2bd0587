package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.feedback.Category;
import dev.twelvefold.contracts.feedback.Complained;
import dev.twelvefold.contracts.feedback.Complimented;
import dev.twelvefold.contracts.feedback.Experience;
import dev.twelvefold.contracts.feedback.PromiseBroken;
import dev.twelvefold.contracts.feedback.Rated;
import dev.twelvefold.contracts.feedback.Severity;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Experiences of one customer, each a minute after the one before. */
final class Experiences {
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private Experiences() {}

    /** Reads {@code 1}–{@code 5} as ratings, {@code c}/{@code C} a complaint (high/critical), {@code +}, {@code p}. */
    static List<Experience> of(String story) {
        return Stream.iterate(0, i -> i < story.length(), i -> i + 1)
                .map(i -> of(story.charAt(i), START.plusSeconds(60L * i)))
                .toList();
    }

    static Instant at(int minute) {
        return START.plusSeconds(60L * minute);
    }

    private static Experience of(char what, Instant at) {
        return switch (what) {
            case 'c' -> complaint(Severity.HIGH, at);
            case 'C' -> complaint(Severity.CRITICAL, at);
            case '+' -> new Complimented("c-1", "store", null, null, null, null, null, at, at);
            case 'p' -> new PromiseBroken("c-1", null, null, null, null, at, at);
            default -> new Rated("c-1", what - '0', "store", null, null, null, null, at, at);
        };
    }

    private static Experience complaint(Severity severity, Instant at) {
        return new Complained(
                "c-1", Category.ATTITUDE, "rude", "store", severity, null, null, null, null, "vi", at, at);
    }
}

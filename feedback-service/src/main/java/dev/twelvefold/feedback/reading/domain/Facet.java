package dev.twelvefold.feedback.reading.domain;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.feedback.Category;
import dev.twelvefold.contracts.feedback.Complained;
import dev.twelvefold.contracts.feedback.Complimented;
import dev.twelvefold.contracts.feedback.PromiseBroken;
import dev.twelvefold.contracts.feedback.Rated;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a piece of feedback is, as far as lists are narrowed by it. There are few, so that every combination of kind, category
 * and score is a short list of facets.
 *
 * @param kind its kind
 * @param score of a rating, 1 to 5; null for anything else
 * @param category of a complaint, or of a compliment that has one; null for anything else
 */
public record Facet(FeedbackKind kind, Integer score, Category category) {
    /** All that there are. */
    public static final List<Facet> ALL = Stream.of(
                    IntStream.rangeClosed(1, 5).mapToObj(Facet::rating),
                    Arrays.stream(Category.values()).map(Facet::complaint),
                    Arrays.stream(Category.values()).map(Facet::compliment),
                    Stream.of(compliment(null), plain(FeedbackKind.ACTIVITY), plain(FeedbackKind.PROMISE_BROKEN)))
            .flatMap(facets -> facets)
            .toList();

    /** The facet of an experience or activity. */
    public static Facet of(CustomerEvent data) {
        if (data instanceof Rated rated) {
            return rating(rated.score());
        }
        if (data instanceof Complained complained) {
            return complaint(complained.category());
        }
        if (data instanceof Complimented complimented) {
            return compliment(complimented.category());
        }
        return plain(data instanceof PromiseBroken ? FeedbackKind.PROMISE_BROKEN : FeedbackKind.ACTIVITY);
    }

    /** Its name, for example {@code complaint/attitude}: the kind's spelling, and behind a slash the score or category. */
    public String code() {
        if (score != null) {
            return kind.wire() + "/" + score;
        }
        return category == null ? kind.wire() : kind.wire() + "/" + category.wire();
    }

    /** The kind's spelling in a facet's name. */
    public static String kindIn(String code) {
        var slash = code.indexOf('/');
        return slash < 0 ? code : code.substring(0, slash);
    }

    private static Facet rating(int score) {
        return new Facet(FeedbackKind.RATING, score, null);
    }

    private static Facet complaint(Category category) {
        return new Facet(FeedbackKind.COMPLAINT, null, category);
    }

    private static Facet compliment(Category category) {
        return new Facet(FeedbackKind.COMPLIMENT, null, category);
    }

    private static Facet plain(FeedbackKind kind) {
        return new Facet(kind, null, null);
    }
}

package dev.twelvefold.segmentation.oracle;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.feedback.Category;
import dev.twelvefold.contracts.feedback.Channel;
import dev.twelvefold.contracts.feedback.Complained;
import dev.twelvefold.contracts.feedback.Complimented;
import dev.twelvefold.contracts.feedback.PromiseBroken;
import dev.twelvefold.contracts.feedback.Rated;
import dev.twelvefold.contracts.feedback.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a customer may experience at a time: a few events that follow each other. */
final class Experiences {
    private final Dice dice;
    private final Cast.Customer customer;
    private final Instant now;

    Experiences(Dice dice, Cast.Customer customer, Instant now) {
        this.dice = dice;
        this.customer = customer;
        this.now = now;
    }

    List<CustomerEvent> any() {
        return switch (dice.between(0, 19)) {
            case 0, 1, 2, 3, 4, 5 -> hurtAndHealed();
            case 6 -> several(dice.between(1, 2), this::negative);
            case 7 -> several(dice.between(20, 40), this::positive);
            case 8, 9, 10 -> several(dice.between(1, 15), this::positive);
            case 11, 12 -> several(dice.between(2, 5), this::neutral);
            default -> List.of(one());
        };
    }

    /** A single event, of any type. */
    CustomerEvent one() {
        return switch (dice.between(0, 9)) {
            case 0 -> negative();
            case 1, 2, 3 -> neutral();
            default -> positive();
        };
    }

    /** As many positives as heal, one too few or some too many: within one batch the class changes and changes back. */
    private List<CustomerEvent> hurtAndHealed() {
        var hurts = dice.between(1, 2);
        var events = new ArrayList<>(several(hurts, this::negative));
        events.addAll(several(12 * hurts + dice.one(List.of(-1, 0, 0, 1, 2)), this::positive));
        if (dice.oneIn(8)) {
            events.add(negative());
        }
        return events;
    }

    private List<CustomerEvent> several(int count, Supplier<CustomerEvent> next) {
        return Stream.generate(next).limit(count).toList();
    }

    private CustomerEvent negative() {
        return switch (dice.between(0, 4)) {
            case 0, 1 -> complaint();
            case 2 -> new PromiseBroken(customer.id(), null, null, "Tomorrow.", null, when(), now);
            default -> rating(dice.between(1, 2));
        };
    }

    private CustomerEvent positive() {
        return dice.oneIn(4)
                ? new Complimented(customer.id(), "store", null, null, null, null, null, when(), now)
                : rating(5);
    }

    private CustomerEvent neutral() {
        return rating(dice.between(3, 4));
    }

    private Complained complaint() {
        var category = dice.one(List.of(Category.values()));
        var severity = dice.one(List.of(Severity.values()));
        return new Complained(
                customer.id(), category, "Lạnh.", "store", severity, null, null, null, null, null, when(), now);
    }

    private Rated rating(int score) {
        return new Rated(customer.id(), score, "delivery", null, Channel.APP, null, null, when(), now);
    }

    /** Experiences count in the order in which they come, whenever they happened: late ones, and some of the future. */
    private Instant when() {
        return switch (dice.between(0, 3)) {
            case 0 -> now.minusSeconds(dice.between(0, 900 * 86_400));
            case 1 -> now.plusSeconds(dice.between(0, 90 * 86_400)).plusNanos(dice.between(0, 999_999));
            default -> now;
        };
    }
}

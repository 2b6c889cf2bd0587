package dev.twelvefold.segmentation.oracle;

import dev.twelvefold.contracts.customer.Inquired;
import dev.twelvefold.contracts.customer.Purchased;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A customer at an instant by DOMAIN.md, section 3, with the defaults of its policy: every figure is worked out of the whole
 * history, each time anew.
 */
final class Portrait {
    static final Duration WINDOW = Duration.ofHours(365 * 24);

    private final List<Told> history;
    private final List<Debt> debts;
    private final List<Told> bought;
    private final List<Told> inWindow;

    /**
     * The portrait of a customer.
     *
     * @param history all that had an effect on the customer, in its order
     * @param now the instant
     */
    Portrait(List<Told> history, Instant now) {
        this.history = history;
        this.debts = Debt.of(history);
        this.bought = purchases(history)
                .filter(told -> !told.occurredAt().isAfter(now))
                .toList();
        this.inWindow = bought.stream()
                .filter(told -> told.occurredAt().isAfter(now.minus(WINDOW)))
                .toList();
    }

    /** Every purchase of a history, also those whose time has not come. */
    static Stream<Told> purchases(List<Told> history) {
        return history.stream().filter(told -> told.event() instanceof Purchased);
    }

    String customerClass() {
        if (openComplaints() >= 1 || openNegatives() >= 2) {
            return "EXTREME";
        }
        if (inWindow.size() >= 2 && discounted() * 100 >= inWindow.size() * 80L) {
            return "PENNY_PINCHING";
        }
        if (inWindow.size() >= 3 && owed() == 0) {
            return "LOYAL";
        }
        return activities() >= 1 ? "HESITANT" : "NAIVE";
    }

    List<Reason> reasons() {
        return switch (customerClass()) {
            case "EXTREME" -> extreme();
            case "PENNY_PINCHING" ->
                List.of(
                        Reason.of("purchases", inWindow.size(), 2),
                        new Reason("discounted-share", discountedShare(), new BigDecimal("0.8")));
            case "LOYAL" -> List.of(Reason.of("purchases", inWindow.size(), 3), Reason.of("owed", 0, 0));
            case "HESITANT" -> List.of(Reason.of("activities", activities(), 1));
            default -> List.of(Reason.of("no-activities", 0, 0));
        };
    }

    private List<Reason> extreme() {
        return Stream.of(
                        Reason.of("open-complaints", openComplaints(), 1),
                        Reason.of("open-negatives", openNegatives(), 2))
                .filter(reason -> reason.actual().compareTo(reason.threshold()) >= 0)
                .toList();
    }

    static String treatment(String customerClass) {
        return Map.of(
                        "EXTREME", "recover",
                        "PENNY_PINCHING", "listen-and-answer",
                        "LOYAL", "reward",
                        "HESITANT", "reassure",
                        "NAIVE", "welcome")
                .get(customerClass);
    }

    boolean isAtRisk() {
        return !customerClass().equals("EXTREME") && openNegatives() >= 1;
    }

    String ladder() {
        if (bought.isEmpty()) {
            return "PROSPECT";
        }
        if (inWindow.size() < 3) {
            return "CASUAL";
        }
        return inWindow.size() < 12 ? "REGULAR" : "STRATEGIC";
    }

    /** Nobody is a misfit as long as no compensation reaches segmentation. */
    String fit() {
        return customerClass().equals("LOYAL") || ladder().equals("STRATEGIC") ? "RIGHT" : "POTENTIAL";
    }

    List<Debt> debts() {
        return debts;
    }

    int owed() {
        return debts.stream().mapToInt(Debt::owed).sum();
    }

    long openNegatives() {
        return debts.stream().filter(Debt::isOpen).count();
    }

    long openComplaints() {
        return debts.stream()
                .filter(debt -> debt.isOpen() && debt.negative().isComplaint())
                .count();
    }

    long count(Predicate<Told> which) {
        return history.stream().filter(which).count();
    }

    long inquiries() {
        return count(told -> told.event() instanceof Inquired);
    }

    private long activities() {
        return bought.size() + inquiries() + count(Told::isExperience);
    }

    int lifetime() {
        return bought.size();
    }

    int inWindow() {
        return inWindow.size();
    }

    long discounted() {
        return inWindow.stream()
                .filter(told -> ((Purchased) told.event()).discounted())
                .count();
    }

    private BigDecimal discountedShare() {
        return BigDecimal.valueOf(discounted()).divide(BigDecimal.valueOf(inWindow.size()), 4, RoundingMode.HALF_EVEN);
    }

    SortedMap<String, BigDecimal> spent() {
        return inWindow.stream()
                .map(told -> (Purchased) told.event())
                .collect(Collectors.toMap(Purchased::currency, Purchased::amount, BigDecimal::add, TreeMap::new));
    }

    Optional<Instant> lastAt() {
        return bought.stream().map(Told::occurredAt).max(Comparator.naturalOrder());
    }
}

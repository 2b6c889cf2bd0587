package dev.twelvefold.systemtests.oracle;

import dev.twelvefold.systemtests.history.Activity.Inquiry;
import dev.twelvefold.systemtests.history.Activity.Purchase;
import dev.twelvefold.systemtests.history.Experience;
import dev.twelvefold.systemtests.history.Told;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A customer at an instant (DOMAIN.md, section 3), worked out of the whole history each time anew.
 *
 * @param history all that was told so far, in its order
 * @param now the instant
 */
record Portrait(List<Told> history, Instant now) {
    static final Duration WINDOW = Duration.ofHours(365 * 24);
    private static final BigDecimal SHARE = new BigDecimal("0.8");

    /** One rule that made a class hold. */
    record Reason(String rule, BigDecimal actual, BigDecimal threshold) {
        static Reason of(String rule, long actual, long threshold) {
            return new Reason(rule, BigDecimal.valueOf(actual), BigDecimal.valueOf(threshold));
        }
    }

    String customerClass() {
        if (ledger().openComplaints() >= 1 || ledger().open().size() >= 2) {
            return "EXTREME";
        }
        if (inWindow().size() >= 2 && discounted() * 100 >= inWindow().size() * 80L) {
            return "PENNY_PINCHING";
        }
        if (inWindow().size() >= 3 && ledger().owed() == 0) {
            return "LOYAL";
        }
        return activities() >= 1 ? "HESITANT" : "NAIVE";
    }

    List<Reason> reasons() {
        return switch (customerClass()) {
            case "EXTREME" -> extreme();
            case "PENNY_PINCHING" ->
                List.of(
                        Reason.of("purchases", inWindow().size(), 2),
                        new Reason("discounted-share", discountedShare(), SHARE));
            case "LOYAL" -> List.of(Reason.of("purchases", inWindow().size(), 3), Reason.of("owed", 0, 0));
            case "HESITANT" -> List.of(Reason.of("activities", activities(), 1));
            default -> List.of(Reason.of("no-activities", 0, 0));
        };
    }

    private List<Reason> extreme() {
        return List.of(
                        Reason.of("open-complaints", ledger().openComplaints(), 1),
                        Reason.of("open-negatives", ledger().open().size(), 2))
                .stream()
                .filter(reason -> reason.actual().compareTo(reason.threshold()) >= 0)
                .toList();
    }

    String treatment() {
        return Map.of(
                        "EXTREME", "recover",
                        "PENNY_PINCHING", "listen-and-answer",
                        "LOYAL", "reward",
                        "HESITANT", "reassure",
                        "NAIVE", "welcome")
                .get(customerClass());
    }

    boolean atRisk() {
        return !customerClass().equals("EXTREME") && !ledger().open().isEmpty();
    }

    String ladder() {
        if (bought().isEmpty()) {
            return "PROSPECT";
        }
        var purchases = inWindow().size();
        return purchases < 3 ? "CASUAL" : purchases < 12 ? "REGULAR" : "STRATEGIC";
    }

    String fit() {
        return customerClass().equals("LOYAL") || ladder().equals("STRATEGIC") ? "RIGHT" : "POTENTIAL";
    }

    Ledger ledger() {
        return Ledger.of(history);
    }

    long count(Predicate<Told> which) {
        return history.stream().filter(which).count();
    }

    long inquiries() {
        return count(told -> told.event() instanceof Inquiry);
    }

    private long activities() {
        return bought().size() + inquiries() + count(told -> told.event() instanceof Experience);
    }

    /** Purchases ever whose time has come. */
    List<Purchase> bought() {
        return history.stream()
                .map(Told::event)
                .filter(Purchase.class::isInstance)
                .map(Purchase.class::cast)
                .filter(purchase -> !purchase.occurredAt().isAfter(now))
                .toList();
    }

    List<Purchase> inWindow() {
        return bought().stream()
                .filter(purchase -> purchase.occurredAt().isAfter(now.minus(WINDOW)))
                .toList();
    }

    long discounted() {
        return inWindow().stream().filter(Purchase::discounted).count();
    }

    private BigDecimal discountedShare() {
        return BigDecimal.valueOf(discounted())
                .divide(BigDecimal.valueOf(inWindow().size()), 4, RoundingMode.HALF_EVEN);
    }

    /** Sums of the window by currency. */
    Map<String, BigDecimal> spent() {
        return inWindow().stream()
                .collect(Collectors.toMap(
                        Purchase::currency, Purchase::amount, BigDecimal::add, TreeMap<String, BigDecimal>::new));
    }
}

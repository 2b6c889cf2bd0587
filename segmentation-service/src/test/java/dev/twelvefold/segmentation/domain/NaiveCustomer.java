package dev.twelvefold.segmentation.domain;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.customer.Inquired;
import dev.twelvefold.contracts.customer.Purchased;
import dev.twelvefold.contracts.feedback.Complained;
import dev.twelvefold.contracts.feedback.Complimented;
import dev.twelvefold.contracts.feedback.PromiseBroken;
import dev.twelvefold.contracts.feedback.Rated;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** DOMAIN.md sections 2 and 3 in the most literal way: everything is kept, and everything is looked at anew. */
final class NaiveCustomer {
    private final List<int[]> debts = new ArrayList<>();
    private final List<Purchased> purchases = new ArrayList<>();
    private int others;

    void add(CustomerEvent event) {
        if (event instanceof Purchased purchased) {
            purchases.add(purchased);
        } else if (event instanceof Inquired) {
            others++;
        } else if (event instanceof Complained || event instanceof PromiseBroken) {
            owe(event instanceof Complained);
        } else if (event instanceof Complimented) {
            repay();
        } else if (event instanceof Rated rated) {
            rate(rated.score());
        }
    }

    CustomerClass classAt(Instant now) {
        return classAt(now, Rules.DEFAULTS);
    }

    CustomerClass classAt(Instant now, Rules rules) {
        var open = debts.stream().filter(debt -> debt[0] > 0).toList();
        var complaints = open.stream().filter(debt -> debt[1] == 1).count();
        if (complaints >= rules.extreme().openComplaints()
                || open.size() >= rules.extreme().openNegatives()) {
            return CustomerClass.EXTREME;
        }
        var window = inWindowAt(now, rules.window());
        var discounted = window.stream().filter(Purchased::discounted).count();
        if (window.size() >= rules.pennyPinching().purchases()
                && discounted
                        >= window.size()
                                        * rules.pennyPinching()
                                                .discountedShare()
                                                .doubleValue()
                                - 1e-9) {
            return CustomerClass.PENNY_PINCHING;
        }
        if (window.size() >= rules.loyal().purchases() && open.isEmpty()) {
            return CustomerClass.LOYAL;
        }
        var active =
                others > 0 || purchases.stream().anyMatch(p -> !p.occurredAt().isAfter(now));
        return active ? CustomerClass.HESITANT : CustomerClass.NAIVE;
    }

    List<Purchased> inWindowAt(Instant now, Duration window) {
        return purchases.stream()
                .filter(p -> p.occurredAt().isAfter(now.minus(window))
                        && !p.occurredAt().isAfter(now))
                .toList();
    }

    int owed() {
        return debts.stream().mapToInt(debt -> debt[0]).sum();
    }

    private void rate(int score) {
        others++;
        if (score <= 2) {
            debts.add(new int[] {12, 0});
        } else if (score == 5) {
            repayOldest();
        }
    }

    private void owe(boolean complaint) {
        others++;
        debts.add(new int[] {12, complaint ? 1 : 0});
    }

    private void repay() {
        others++;
        repayOldest();
    }

    private void repayOldest() {
        debts.stream().filter(debt -> debt[0] > 0).findFirst().ifPresent(debt -> debt[0]--);
    }
}

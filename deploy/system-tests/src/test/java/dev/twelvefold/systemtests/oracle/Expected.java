package dev.twelvefold.systemtests.oracle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.history.Activity.Purchase;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What segmentation must show of a customer, in the names of CONTRACT.md; without what only the service can know: when exactly it
 * decided, and how many views of one batch it put into one.
 */
public final class Expected {
    private Expected() {}

    /** The customer view without {@code classSince}, {@code version} and {@code updatedAt}. */
    public static ObjectNode view(Biography biography) {
        var now = biography.last();
        var transitions = biography.transitions();
        var view = Json.object()
                .put("customerId", biography.customerId())
                .put("customerClass", now.customerClass())
                .put("previousClass", transitions.get(transitions.size() - 1).from())
                .put("atRisk", now.atRisk())
                .put("treatment", now.treatment())
                .put("ladder", now.ladder())
                .put("fit", now.fit())
                .put("inquiries", now.inquiries())
                .put("policyVersion", 1)
                .put("classVersion", transitions.size());
        view.set("reasons", reasons(now));
        view.set("toNextRung", nextRung(now));
        view.set("ledger", ledger(now));
        view.set("purchases", purchases(now));
        return view;
    }

    /** A change of class without {@code at}, as {@code /transitions} shows it. */
    public static ObjectNode transition(Transition transition) {
        var expected = Json.object()
                .put("from", transition.from())
                .put("to", transition.to())
                .put("policyVersion", 1)
                .put("classVersion", transition.classVersion())
                .put("causedBy", transition.causedBy());
        expected.set("reasons", reasons(transition.portrait()));
        return expected;
    }

    /** Every change of class without {@code at}, as it is published. */
    public static List<ObjectNode> classChanges(Biography biography) {
        return biography.transitions().stream()
                .map(change -> transition(change)
                        .put("customerId", biography.customerId())
                        .put("treatment", change.portrait().treatment()))
                .toList();
    }

    /** Every debt, as {@code /ledger} shows them. */
    public static List<ObjectNode> debts(Biography biography) {
        return biography.last().ledger().debts().stream().map(Expected::debt).toList();
    }

    private static ObjectNode debt(Debt debt) {
        var expected = Json.object()
                .put("openedBy", debt.negative().id())
                .put("kind", debt.negative().event().kind())
                .put("openedAt", debt.negative().event().occurredAt().toString())
                .put("target", Debt.TARGET)
                .put("repaid", debt.repaidBy().size());
        debt.repaidBy().forEach(expected.putArray("repaidBy")::add);
        return expected;
    }

    private static ArrayNode reasons(Portrait portrait) {
        var reasons = Json.array();
        portrait.reasons().forEach(reason -> reasons.addObject()
                .put("rule", reason.rule())
                .put("actual", reason.actual())
                .put("threshold", reason.threshold()));
        return reasons;
    }

    private static ObjectNode nextRung(Portrait portrait) {
        var purchases = portrait.inWindow().size();
        return switch (portrait.ladder()) {
            case "PROSPECT" -> Json.object().put("rung", "CASUAL").put("purchases", 1);
            case "CASUAL" -> Json.object().put("rung", "REGULAR").put("purchases", 3 - purchases);
            case "REGULAR" -> Json.object().put("rung", "STRATEGIC").put("purchases", 12 - purchases);
            default -> null;
        };
    }

    private static ObjectNode ledger(Portrait portrait) {
        var ledger = portrait.ledger();
        return Json.object()
                .put("owed", ledger.owed())
                .put("openNegatives", ledger.open().size())
                .put("openComplaints", ledger.openComplaints())
                .put("positives", portrait.count(Ledger::isPositive))
                .put("negatives", portrait.count(Ledger::isNegative))
                .put("neutrals", portrait.count(Ledger::isNeutral));
    }

    private static ObjectNode purchases(Portrait portrait) {
        var figures = Json.object()
                .put("lifetime", portrait.bought().size())
                .put("last365Days", portrait.inWindow().size())
                .put("discountedLast365Days", portrait.discounted());
        figures.set("spentLast365Days", money(portrait.spent()));
        portrait.bought().stream()
                .map(Purchase::occurredAt)
                .max(Comparator.naturalOrder())
                .ifPresent(last -> figures.put("lastAt", last.toString()));
        return figures;
    }

    static ArrayNode money(Map<String, BigDecimal> sums) {
        var money = Json.array();
        sums.forEach((currency, amount) ->
                money.addObject().put("currency", currency).put("amount", amount));
        return money;
    }

    /** How many changes of class time alone brings. */
    public static long changesByTime(Biography biography) {
        return biography.transitions().stream()
                .filter(transition -> transition.causedBy().equals(Transition.TIME))
                .count();
    }
}

package dev.twelvefold.segmentation.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the service must show and publish of a customer, in the names of CONTRACT.md. */
final class Expected {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Expected() {}

    /** The customer view without {@code version}, which depends on how events were batched. */
    static ObjectNode view(Chronicle chronicle) {
        var now = chronicle.portrait();
        var last = chronicle.last();
        var view = JSON.objectNode()
                .put("customerId", chronicle.customerId())
                .put("customerClass", now.customerClass())
                .put("classSince", last.at().toString())
                .put("previousClass", last.from())
                .put("atRisk", now.isAtRisk())
                .put("treatment", Portrait.treatment(now.customerClass()))
                .put("ladder", now.ladder())
                .put("fit", now.fit())
                .put("inquiries", now.inquiries())
                .put("policyVersion", 1)
                .put("classVersion", last.classVersion())
                .put("updatedAt", chronicle.evaluatedAt().toString());
        view.set("reasons", reasons(now.reasons()));
        view.set("toNextRung", nextRung(now));
        view.set("ledger", ledger(now));
        view.set("purchases", purchases(now));
        return view;
    }

    /** Every change of class, as {@code /transitions} shows them. */
    static List<ObjectNode> transitions(Chronicle chronicle) {
        return chronicle.transitions().stream().map(Expected::transition).toList();
    }

    /** Every change of class, as they are published. */
    static List<ObjectNode> classChanges(Chronicle chronicle) {
        return chronicle.transitions().stream()
                .map(change -> transition(change)
                        .put("customerId", chronicle.customerId())
                        .put("treatment", Portrait.treatment(change.to())))
                .toList();
    }

    private static ObjectNode transition(Transition change) {
        var expected = JSON.objectNode()
                .put("from", change.from())
                .put("to", change.to())
                .put("at", change.at().toString())
                .put("policyVersion", 1)
                .put("classVersion", change.classVersion())
                .put("causedBy", change.causedBy());
        expected.set("reasons", reasons(change.reasons()));
        return expected;
    }

    /** Every debt, as {@code /ledger} shows them. */
    static List<ObjectNode> debts(Chronicle chronicle) {
        return chronicle.portrait().debts().stream().map(Expected::debt).toList();
    }

    private static ObjectNode debt(Debt debt) {
        var expected = JSON.objectNode()
                .put("openedBy", debt.negative().id())
                .put("kind", debt.kind())
                .put("openedAt", debt.negative().occurredAt().toString())
                .put("target", Debt.TARGET)
                .put("repaid", debt.repaidBy().size());
        debt.repaidBy().forEach(expected.putArray("repaidBy")::add);
        return expected;
    }

    private static ArrayNode reasons(List<Reason> reasons) {
        var expected = JSON.arrayNode();
        reasons.forEach(reason -> expected.addObject()
                .put("rule", reason.rule())
                .put("actual", reason.actual())
                .put("threshold", reason.threshold()));
        return expected;
    }

    private static JsonNode nextRung(Portrait now) {
        return switch (now.ladder()) {
            case "PROSPECT" -> rung("CASUAL", 1);
            case "CASUAL" -> rung("REGULAR", 3 - now.inWindow());
            case "REGULAR" -> rung("STRATEGIC", 12 - now.inWindow());
            default -> JSON.nullNode();
        };
    }

    private static ObjectNode rung(String rung, int purchases) {
        return JSON.objectNode().put("rung", rung).put("purchases", purchases);
    }

    private static ObjectNode ledger(Portrait now) {
        return JSON.objectNode()
                .put("owed", now.owed())
                .put("openNegatives", now.openNegatives())
                .put("openComplaints", now.openComplaints())
                .put("positives", now.count(Told::isPositive))
                .put("negatives", now.count(Told::isNegative))
                .put("neutrals", now.count(told -> told.isExperience() && !told.isPositive() && !told.isNegative()));
    }

    private static ObjectNode purchases(Portrait now) {
        var expected = JSON.objectNode()
                .put("lifetime", now.lifetime())
                .put("last365Days", now.inWindow())
                .put("discountedLast365Days", now.discounted())
                .put("lastAt", now.lastAt().map(Object::toString).orElse(null));
        var spent = expected.putArray("spentLast365Days");
        now.spent()
                .forEach((currency, amount) ->
                        spent.addObject().put("currency", currency).put("amount", amount));
        return expected;
    }
}

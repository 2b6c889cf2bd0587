package dev.twelvefold.systemtests.oracle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.history.Experience.Complaint;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What recovery must show of a case, in the names of CONTRACT.md; without its id and number. */
public final class ExpectedCase {
    private static final Map<String, BigDecimal> RATES = Map.of(
            "USD", BigDecimal.ONE,
            "EUR", new BigDecimal("1.1"),
            "GBP", new BigDecimal("1.3"),
            "JPY", new BigDecimal("0.007"),
            "BRL", new BigDecimal("0.2"),
            "VND", new BigDecimal("0.00004"));
    private static final Map<String, Integer> SEVERITY_POINTS =
            Map.of("low", 10, "medium", 20, "high", 35, "critical", 50);
    private static final Map<String, Integer> LADDER_POINTS =
            Map.of("PROSPECT", 0, "CASUAL", 4, "REGULAR", 8, "STRATEGIC", 12);
    private static final Map<String, List<Integer>> AMOUNTS = Map.of(
            "low", List.of(2, 3, 5),
            "medium", List.of(4, 5, 10),
            "high", List.of(8, 10, 20),
            "critical", List.of(20, 25, 50));

    private final Case opened;
    private final Portrait customer;
    private final List<Debt> debts;
    private final String severity;

    private ExpectedCase(Case opened) {
        this.opened = opened;
        this.customer = opened.biography().last();
        this.debts = opened.debts();
        this.severity = Case.severity(Case.negatives(debts));
    }

    /** The case, a moment after everything was told, when no clock has come far. */
    public static ObjectNode of(Case opened, Instant openedAt) {
        return new ExpectedCase(opened).at(openedAt);
    }

    private ObjectNode at(Instant openedAt) {
        var expected = Json.object()
                .put("customerId", opened.biography().customerId())
                .put("status", "OPEN")
                .put("severity", severity)
                .put("priority", priority())
                .put("openedAt", openedAt.toString())
                .put("version", opened.version());
        expected.set("customer", customer());
        expected.set("apology", apology(openedAt));
        expected.set("compensation", compensation());
        expected.set("offset", offset(debts));
        debts.forEach(debt -> expected.withArray("negatives").add(negative(debt)));
        expected.set("clocks", clocks(openedAt));
        expected.set("promises", Json.array());
        return expected;
    }

    private int priority() {
        return SEVERITY_POINTS.get(severity)
                + LADDER_POINTS.get(customer.ladder())
                + spendPoints()
                + Math.min(10, 2 * debts.size());
    }

    private int spendPoints() {
        var spend = customer.spent().entrySet().stream()
                .map(sum -> sum.getValue().multiply(RATES.getOrDefault(sum.getKey(), BigDecimal.ZERO)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
        return spend >= 5000 ? 8 : spend >= 1000 ? 6 : spend >= 500 ? 4 : spend >= 100 ? 2 : 0;
    }

    private ObjectNode customer() {
        var expected =
                Json.object().put("customerClass", customer.customerClass()).put("ladder", customer.ladder());
        expected.set("spentLast365Days", Expected.money(customer.spent()));
        return expected;
    }

    private ObjectNode apology(Instant openedAt) {
        var complaints = opened.complaints();
        var language = complaints.isEmpty()
                ? null
                : complaints.get(complaints.size() - 1).language();
        return Json.object()
                .put("status", "DUE")
                .put("dueAt", opened.apologyDue(openedAt).toString())
                .put("language", language);
    }

    private ObjectNode compensation() {
        var rung = List.of("REGULAR", "STRATEGIC").indexOf(customer.ladder()) + 1;
        var expected = Json.object().put("status", "NONE");
        expected.putObject("suggested")
                .put("kind", opened.worst().map(ExpectedCase::kind).orElse("voucher"))
                .put("amount", AMOUNTS.get(severity).get(rung))
                .put("currency", "USD");
        return expected.put("overdueAtPayer", false);
    }

    private static String kind(Complaint complaint) {
        if (List.of("refund", "replacement").contains(String.valueOf(complaint.desiredOutcome()))) {
            return complaint.desiredOutcome();
        }
        return switch (complaint.category()) {
            case "price", "billing" -> "refund";
            case "product" -> "replacement";
            default -> "voucher";
        };
    }

    static ObjectNode offset(List<Debt> debts) {
        var target = Debt.TARGET * debts.size();
        var repaid = Case.repaid(debts);
        return Json.object().put("target", target).put("repaid", repaid).put("owed", target - repaid);
    }

    static ObjectNode negative(Debt debt) {
        var event = debt.negative().event();
        return Json.object()
                .put("eventId", debt.negative().id())
                .put("kind", event.kind())
                .put("category", event instanceof Complaint complaint ? complaint.category() : null)
                .put("severity", Case.severity(debt.negative()))
                .put("occurredAt", event.occurredAt().toString())
                .put("repaid", debt.repaidBy().size());
    }

    private ArrayNode clocks(Instant openedAt) {
        return Json.array()
                .add(clock("acknowledge", openedAt.plus(Duration.ofHours(24))))
                .add(clock("apology", opened.apologyDue(openedAt)))
                .add(clock("compensation", BusinessClock.due(openedAt, 3)))
                .add(clock("resolve", BusinessClock.due(openedAt, 15)));
    }

    private static ObjectNode clock(String name, Instant dueAt) {
        return Json.object().put("name", name).put("dueAt", dueAt.toString()).put("breached", false);
    }
}

package dev.twelvefold.systemtests.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.history.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What recovery must publish of a case, event by event. */
public final class ExpectedCaseEvents {
    /**
     * An event.
     *
     * @param type {@code ce_type}
     * @param data all of its data
     */
    public record Event(String type, ObjectNode data) {}

    private final Case opened;
    private final JsonNode shown;
    private final List<Event> events = new ArrayList<>();

    private ExpectedCaseEvents(Case opened, JsonNode shown) {
        this.opened = opened;
        this.shown = shown;
    }

    /** The events of a case that REST shows with this id and number. */
    public static List<Event> of(Case opened, Instant openedAt, JsonNode shown) {
        var expected = new ExpectedCaseEvents(opened, shown);
        expected.open(openedAt);
        expected.goOn();
        return expected.events;
    }

    private void open(Instant openedAt) {
        var debts = opened.debts(opened.opening().portrait().ledger());
        var data = add("recovery.case-opened.v1")
                .put("number", shown.required("number").textValue())
                .put("severity", Case.severity(Case.negatives(debts)))
                .put("openedAt", openedAt.toString())
                .put("causedBy", opened.opening().causedBy());
        var negatives = data.putArray("negatives");
        debts.forEach(debt -> negatives.add(ExpectedCase.negative(debt)));
        data.set("offset", ExpectedCase.offset(debts));
    }

    private void goOn() {
        var history = opened.biography().history();
        var before = opened.opening().portrait().ledger();
        for (int told = history.size() - opened.after().size(); told < history.size(); told++) {
            var after = Ledger.of(history.subList(0, told + 1));
            if (after.debts().size() > before.debts().size()) {
                joined(history.get(told), opened.debts(after));
            } else if (after.repaid() > before.repaid()) {
                progressed(history.get(told), opened.debts(after));
            }
            before = after;
        }
    }

    private void joined(Told negative, List<Debt> debts) {
        var data = add("recovery.negative-added.v1")
                .put("severity", Case.severity(Case.negatives(debts)))
                .put("at", negative.receivedAt().toString());
        data.set("negative", ExpectedCase.negative(debts.get(debts.size() - 1)));
        data.set("offset", ExpectedCase.offset(debts));
    }

    private void progressed(Told positive, List<Debt> debts) {
        var data = add("recovery.offset-progressed.v1")
                .put("causedBy", positive.id())
                .put("at", positive.receivedAt().toString());
        data.set("offset", ExpectedCase.offset(debts));
    }

    private ObjectNode add(String type) {
        var data = Json.object()
                .put("caseId", shown.required("caseId").textValue())
                .put("customerId", opened.biography().customerId());
        events.add(new Event("dev.twelvefold." + type, data));
        return data;
    }
}

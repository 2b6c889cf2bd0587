package dev.twelvefold.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.systemtests.stack.Api;
import dev.twelvefold.systemtests.stack.Stack;
import java.time.Instant;
import java.util.List;

/**
 * What the services show of a customer.
 *
 * @param transitions every change of class
 * @param ledger every debt
 * @param cases every case
 */
record Shown(JsonNode view, List<JsonNode> transitions, List<JsonNode> ledger, List<JsonNode> cases) {
    static Shown of(Stack stack, String customerId) {
        var id = Api.encoded(customerId);
        var path = "/api/v1/customers/" + id;
        return new Shown(
                stack.segmentation().get(path).requires(200).json(),
                stack.segmentation().list(path + "/transitions"),
                stack.segmentation().list(path + "/ledger"),
                stack.recovery().list("/api/v1/cases?customerId=" + id));
    }

    /** When a change was decided, to the microsecond. */
    Instant changedAt(int classVersion) {
        return Json.time(transitions.get(classVersion - 1), "at");
    }
}

package dev.twelvefold.recovery.cases;

import static io.restassured.RestAssured.given;

import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.recovery.Customer;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** People at work on the one case of a customer. */
final class Desk {
    final Customer customer = new Customer();
    final String caseId;

    private Desk() {
        customer.becomesExtreme(customer.complains(Severity.HIGH));
        caseId = customer.caseAtVersion(1).getString("caseId");
    }

    static Desk withACase() {
        return new Desk();
    }

    static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, user);
    }

    ValidatableResponse does(String user, String command) {
        return does(as(user), command);
    }

    ValidatableResponse does(String user, String command, Map<String, ?> body) {
        return does(as(user).contentType("application/json").body(body), command);
    }

    ValidatableResponse does(RequestSpecification call, String command) {
        return call.post("/api/v1/cases/" + caseId + "/" + command).then();
    }

    JsonPath theCase() {
        return customer.theCase();
    }

    JsonPath timeline() {
        return as("analyst")
                .get("/api/v1/cases/" + caseId + "/timeline?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The entries as actor and kind. */
    List<String> told() {
        var timeline = timeline();
        var kinds = timeline.getList("items.kind", String.class);
        var actors = timeline.getList("items.actor", String.class);
        return java.util.stream.IntStream.range(0, kinds.size())
                .mapToObj(i -> actors.get(i) + " " + kinds.get(i))
                .toList();
    }
}

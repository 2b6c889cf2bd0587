package dev.twelvefold.segmentation.service;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.twelvefold.messaging.EventJson;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;

/** What a manager and an analyst do with the policy. */
final class PolicyApi {
    private static final String PATH = "/api/v1/policy";

    private PolicyApi() {}

    static ObjectNode inForce() {
        return (ObjectNode) json(
                Given.as("analyst").get(PATH).then().statusCode(200).extract().asString());
    }

    static ValidatableResponse put(JsonNode policy, String ifMatch) {
        return Given.as("manager")
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body(text(policy))
                .put(PATH)
                .then();
    }

    /** Puts the policy in force with a change, and waits until everybody was evaluated by it. */
    static int change(Consumer<ObjectNode> change) {
        var policy = inForce();
        change.accept(policy);
        var version =
                put(policy, tag(policy)).statusCode(200).extract().jsonPath().getInt("version");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> version(version).body("reevaluation.status", equalTo("done")));
        return version;
    }

    static ValidatableResponse version(int version) {
        return Given.as("analyst").get(PATH + "/versions/" + version).then().statusCode(200);
    }

    static ValidatableResponse simulate(JsonNode policy) {
        return Given.as("analyst")
                .contentType("application/json")
                .body(text(policy))
                .post(PATH + "/simulations")
                .then();
    }

    static String tag(JsonNode policy) {
        return "\"" + policy.get("version").asInt() + "\"";
    }

    static void extreme(ObjectNode policy, int openComplaints, int openNegatives) {
        ((ObjectNode) policy.get("extreme"))
                .put("openComplaints", openComplaints)
                .put("openNegatives", openNegatives);
    }

    static JsonNode json(String text) {
        try {
            return EventJson.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(JsonNode node) {
        return new String(EventJson.write(node), StandardCharsets.UTF_8);
    }
}

package dev.twelvefold.recovery.policy;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.twelvefold.messaging.EventJson;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** What people do with the policy. */
public final class PolicyApi {
    static final String PATH = "/api/v1/policy";

    private PolicyApi() {}

    public static ObjectNode inForce() {
        return (ObjectNode)
                json(as("analyst").get(PATH).then().statusCode(200).extract().asString());
    }

    public static ValidatableResponse put(JsonNode policy, String ifMatch) {
        return as("manager")
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body(EventJson.text(policy))
                .put(PATH)
                .then();
    }

    /** Puts the policy in force with a change. */
    public static void change(Consumer<ObjectNode> change) {
        var policy = inForce();
        change.accept(policy);
        put(policy, tag(policy)).statusCode(200);
    }

    static String tag(JsonNode policy) {
        return "\"" + policy.get("version").asInt() + "\"";
    }

    static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, user);
    }

    static JsonNode json(String text) {
        try {
            return EventJson.parse(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

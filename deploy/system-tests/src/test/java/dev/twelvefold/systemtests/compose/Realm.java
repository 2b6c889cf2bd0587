package dev.twelvefold.systemtests.compose;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.systemtests.Json;
import java.util.List;

/** The realm that Keycloak imports. */
record Realm(JsonNode root) {
    static Realm imported() {
        return new Realm(Json.parse(Repository.text("deploy/compose/keycloak/twelvefold-realm.json")));
    }

    String name() {
        return root.required("realm").textValue();
    }

    List<String> roles() {
        return root.required("roles")
                .required("realm")
                .valueStream()
                .map(role -> role.required("name").textValue())
                .toList();
    }

    JsonNode client(String id) {
        return one("clients", "clientId", id);
    }

    List<JsonNode> clients() {
        return root.required("clients").valueStream().toList();
    }

    /** Of a person, or of a client that acts on its own. */
    List<String> rolesOf(String user) {
        return one("users", "username", user)
                .required("realmRoles")
                .valueStream()
                .map(JsonNode::textValue)
                .toList();
    }

    /** A client's mappers of a kind. */
    static List<JsonNode> mappers(JsonNode client, String kind) {
        return client.path("protocolMappers")
                .valueStream()
                .filter(mapper -> mapper.required("protocolMapper").textValue().equals(kind))
                .map(mapper -> mapper.required("config"))
                .toList();
    }

    private JsonNode one(String list, String field, String value) {
        return root.required(list)
                .valueStream()
                .filter(item -> item.required(field).textValue().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the realm has nobody called " + value + " in " + list));
    }
}

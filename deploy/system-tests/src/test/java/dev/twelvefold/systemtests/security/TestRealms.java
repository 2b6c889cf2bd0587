package dev.twelvefold.systemtests.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.twelvefold.local.Ports;
import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.compose.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The realm of the compose file, for services on other ports and with some more clients; and a copy of it under another name, whose
 * tokens are good for nothing here.
 */
final class TestRealms {
    /** Whose tokens the services take. */
    static final String OURS = "twelvefold";

    static final String ANOTHER = "another";
    static final List<String> NAMES = List.of(OURS, ANOTHER);

    /** Gets tokens for name and password. */
    static final String FOR_PEOPLE = "curl";

    /** As {@link #FOR_PEOPLE}, but its tokens are good for a moment. */
    static final String SHORT_LIVED = "short-lived";

    /** As {@link #FOR_PEOPLE}, but its tokens are for another system. */
    static final String STRANGER = "stranger";

    /** Two machines that report what customers say. */
    static final String APP = "frontline-app";

    static final String OTHER_APP = "other-app";

    /** How the services prove to be the client {@code twelvefold}. */
    static final String SECRET = "twelvefold-demo-secret-of-32-characters";

    private static final String FILE = "deploy/compose/keycloak/twelvefold-realm.json";

    private final Ports ports;

    TestRealms(Ports ports) {
        this.ports = ports;
    }

    static String secretOf(String machine) {
        return machine + "-demo-secret";
    }

    /** As files to import. */
    void writeTo(Path directory) {
        for (var name : NAMES) {
            try {
                Files.writeString(
                        directory.resolve(name + "-realm.json"), realm(name).toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private ObjectNode realm(String name) {
        var realm = (ObjectNode) Json.parse(Repository.text(FILE));
        realm.put("realm", name);
        var clients = realm.withArray("clients");
        sendPeopleBackTo(ports, one(clients, "clientId", "twelvefold"));
        var shortLived = copy(clients, FOR_PEOPLE, SHORT_LIVED);
        shortLived.putObject("attributes").put("access.token.lifespan", "1");
        copy(clients, FOR_PEOPLE, STRANGER).remove("protocolMappers");
        copy(clients, APP, OTHER_APP).put("secret", secretOf(OTHER_APP));
        var users = realm.withArray("users");
        var account = one(users, "username", "service-account-" + APP).deepCopy();
        account.put("username", "service-account-" + OTHER_APP).put("serviceAccountClientId", OTHER_APP);
        users.add(account);
        return realm;
    }

    private static void sendPeopleBackTo(Ports ports, ObjectNode client) {
        var addresses = client.putArray("redirectUris");
        Arrays.stream(Service.values())
                .map(service -> "http://localhost:%d/sign-in".formatted(ports.of(service)))
                .forEach(addresses::add);
        var home = Arrays.stream(Service.values())
                .map(service -> "http://localhost:%d/".formatted(ports.of(service)))
                .collect(Collectors.joining("##"));
        ((ObjectNode) client.required("attributes")).put("post.logout.redirect.uris", home);
    }

    private static ObjectNode copy(ArrayNode clients, String from, String to) {
        var copy = one(clients, "clientId", from).deepCopy().put("clientId", to);
        clients.add(copy);
        return copy;
    }

    private static ObjectNode one(JsonNode list, String field, String value) {
        return (ObjectNode) list.valueStream()
                .filter(item -> item.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }
}

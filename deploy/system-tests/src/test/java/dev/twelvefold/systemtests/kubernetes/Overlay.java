package dev.twelvefold.systemtests.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;

/** Everything that an overlay of deploy/kubernetes applies, built once. */
enum Overlay {
    SMALL,
    LARGE;

    private List<JsonNode> resources;

    synchronized List<JsonNode> resources() {
        if (resources == null) {
            resources = Kustomize.build("deploy/kubernetes/overlays/" + name().toLowerCase(java.util.Locale.ROOT));
        }
        return resources;
    }

    List<JsonNode> all(String kind) {
        return resources().stream()
                .filter(resource -> resource.required("kind").asText().equals(kind))
                .toList();
    }

    JsonNode one(String kind, String name) {
        return all(kind).stream()
                .filter(named(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no %s %s in %s".formatted(kind, name, this)));
    }

    static String nameOf(JsonNode resource) {
        return resource.at("/metadata/name").asText();
    }

    private static Predicate<JsonNode> named(String name) {
        return resource -> nameOf(resource).equals(name);
    }
}

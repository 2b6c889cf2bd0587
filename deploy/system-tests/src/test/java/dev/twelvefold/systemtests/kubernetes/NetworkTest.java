package dev.twelvefold.systemtests.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.twelvefold.systemtests.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is let through but what is needed, and what is needed is. */
class NetworkTest {
    static Stream<Workload> workloads() {
        return WorkloadsTest.workloads();
    }

    @ParameterizedTest
    @EnumSource
    void nothingGoesInOrOutByDefault(Overlay overlay) {
        var policy = overlay.one("NetworkPolicy", "nothing-by-default").required("spec");

        assertThat(policy.required("podSelector")).isEmpty();
        assertThat(Tree.texts(policy.required("policyTypes"))).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(policy.has("ingress") || policy.has("egress")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void aServiceComesToItsBrokersAndToItsDatabaseOnly(Workload workload) {
        var kafka = labels(Map.of("strimzi.io/name", "events-kafka", "strimzi.io/cluster", "events"));

        assertThat(passes(workload, kafka, 9093)).isTrue();
        for (var other : dev.twelvefold.local.Service.values()) {
            var database = labels(Map.of("cnpg.io/cluster", other.database() + "-db"));
            assertThat(passes(workload, database, 5432)).isEqualTo(other == workload.service());
        }
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void noServiceCallsAnother(Workload workload) {
        for (var other : dev.twelvefold.local.Service.values()) {
            var called = new Workload(workload.overlay(), other);
            assertThat(passes(
                            workload,
                            called.labels(),
                            called.container().at("/ports/0/containerPort").asInt()))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void gatewayAndPrometheusComeToThePortAndNobodyElse(Workload workload) {
        var port = workload.container().at("/ports/0/containerPort").asInt();
        var rules = rules(workload.overlay(), workload.labels(), "ingress");

        assertThat(rules).singleElement().satisfies(rule -> {
            assertThat(rule.at("/ports")).hasSize(1);
            assertThat(rule.at("/ports/0/port").asInt()).isEqualTo(port);
            assertThat(rule.required("from").valueStream().map(peer -> peer.at(
                                    "/namespaceSelector/matchLabels/twelvefold.dev~1role")
                            .asText()))
                    .containsExactlyInAnyOrder("gateway", "monitoring");
        });
    }

    /** Both ends have to agree: out of the one and into the other. */
    private static boolean passes(Workload from, JsonNode to, int port) {
        return anyLets(rules(from.overlay(), from.labels(), "egress"), "to", to, port)
                && anyLets(rules(from.overlay(), to, "ingress"), "from", from.labels(), port);
    }

    private static boolean anyLets(List<JsonNode> rules, String end, JsonNode peer, int port) {
        return rules.stream()
                .filter(rule -> rule.required("ports")
                        .valueStream()
                        .anyMatch(opened -> opened.required("port").asInt() == port))
                .flatMap(rule -> rule.required(end).valueStream())
                .filter(selector -> selector.has("podSelector") && !selector.has("namespaceSelector"))
                .anyMatch(selector -> Tree.selects(selector.required("podSelector"), peer));
    }

    private static List<JsonNode> rules(Overlay overlay, JsonNode labels, String direction) {
        return overlay.all("NetworkPolicy").stream()
                .map(policy -> policy.required("spec"))
                .filter(policy -> Tree.selects(policy.required("podSelector"), labels))
                .flatMap(policy -> policy.path(direction).valueStream())
                .toList();
    }

    private static ObjectNode labels(Map<String, String> labels) {
        var node = Json.object();
        labels.forEach(node::put);
        return node;
    }
}

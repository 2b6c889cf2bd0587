package dev.twelvefold.systemtests.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.compose.Repository;
import dev.twelvefold.systemtests.compose.Variables;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the overlays say about the three services is what they are. */
class WorkloadsTest {
    /** The JVM's own, and what Quarkus' mailer has beside the settings that are configured here. */
    private static final Set<String> OF_OTHERS = Set.of(
            "JAVA_TOOL_OPTIONS",
            "JDK_JAVA_OPTIONS",
            "QUARKUS_MAILER_USERNAME",
            "QUARKUS_MAILER_PASSWORD",
            "QUARKUS_MAILER_START_TLS");

    static Stream<Workload> workloads() {
        return Arrays.stream(Overlay.values())
                .flatMap(overlay -> Arrays.stream(Service.values()).map(service -> new Workload(overlay, service)));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void readsEveryVariableThatItIsGiven(Workload workload) {
        var known = Variables.of(workload.service().title());

        assertThat(workload.environment().keySet())
                .allMatch(name -> known.contains(name) || OF_OTHERS.contains(name) || isOfTheKafkaClient(name))
                .contains("KAFKA_BOOTSTRAP_SERVERS", "QUARKUS_DATASOURCE_JDBC_URL", "TWELVEFOLD_OIDC_URL");
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void signsInToKafkaAsItself(Workload workload) {
        var environment = workload.environment();
        var listener = workload.overlay().one("Kafka", "events").at("/spec/kafka/listeners/0");

        assertThat(environment)
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "events-kafka-bootstrap:" + listener.required("port"))
                .containsEntry("KAFKA_SECURITY_PROTOCOL", "SASL_SSL")
                .containsEntry("KAFKA_SASL_JAAS_CONFIG", workload.service().title())
                .containsEntry("TWELVEFOLD_KAFKA_REPLICATION", "3");
        assertThat(environment.get("KAFKA_SASL_MECHANISM").toLowerCase(Locale.ROOT))
                .isEqualTo(listener.at("/authentication/type").asText());
        assertThat(mounted(workload, "KAFKA_SSL_TRUSTSTORE_LOCATION")).isEqualTo("events-cluster-ca-cert");
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void listensWhereItsServiceAndItsRouteSendTo(Workload workload) {
        var port = Integer.parseInt(
                Repository.settingsOf(workload.service().title()).get("quarkus.http.port"));
        var name = workload.service().title();
        var service = workload.overlay().one("Service", name);

        assertThat(workload.container().at("/ports")).hasSize(1);
        assertThat(workload.container().at("/ports/0/containerPort").asInt()).isEqualTo(port);
        assertThat(service.at("/spec/ports/0/port").asInt()).isEqualTo(port);
        assertThat(service.at("/spec/ports/0/targetPort"))
                .isEqualTo(workload.container().at("/ports/0/name"));
        assertThat(service.at("/spec/selector").properties())
                .allMatch(label -> label.getValue().equals(workload.labels().path(label.getKey())));
        var backend = workload.overlay().one("HTTPRoute", name).at("/spec/rules/0/backendRefs/0");
        assertThat(backend.required("name").asText()).isEqualTo(name);
        assertThat(backend.required("port").asInt()).isEqualTo(port);
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void hasNoRightsAndWritesNothingButTemporaryFiles(Workload workload) {
        var pod = workload.pod();
        var container = workload.container().required("securityContext");

        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(pod.path("enableServiceLinks").asBoolean(true)).isFalse();
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(Repository.text("deploy/compose/Dockerfile"))
                .contains("USER " + pod.at("/securityContext/runAsUser").asText() + ":");
        assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(container.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(container.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(Tree.texts(container.at("/capabilities/drop"))).containsExactly("ALL");
        assertThat(pod.required("volumes").valueStream().filter(volume -> volume.has("emptyDir")))
                .singleElement()
                .satisfies(volume -> assertThat(mountOf(workload, volume)).isEqualTo("/tmp"));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void isAskedForItsHealthForLongerThanItAsksTheBroker(Workload workload) {
        var probes = List.of("startupProbe", "livenessProbe", "readinessProbe");

        assertThat(probes.stream().map(probe -> workload.container()
                        .at("/" + probe + "/httpGet/path")
                        .asText()))
                .containsExactly("/q/health/started", "/q/health/live", "/q/health/ready");
        assertThat(probes).allSatisfy(probe -> {
            assertThat(workload.container().at("/" + probe + "/timeoutSeconds").asInt())
                    .isGreaterThan(3);
            assertThat(workload.container().at("/" + probe + "/httpGet/port"))
                    .isEqualTo(workload.container().at("/ports/0/name"));
        });
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void hasTheTimeToEnd(Workload workload) {
        var settings = Repository.settingsOf(workload.service().title());
        var announced =
                seconds(Repository.properties(Repository.SHARED_SETTINGS).get("quarkus.shutdown.delay"));
        var needed = announced.plus(seconds(settings.get("quarkus.shutdown.timeout")));

        assertThat(announced).isPositive();
        assertThat(Duration.ofSeconds(
                        workload.pod().path("terminationGracePeriodSeconds").asLong()))
                .isGreaterThan(needed);
        assertThat(workload.deployment()
                        .at("/spec/strategy/rollingUpdate/maxUnavailable")
                        .asInt(1))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void isDisturbedOneInstanceAtATime(Workload workload) {
        var budget =
                workload.overlay().one("PodDisruptionBudget", workload.service().title());

        assertThat(budget.at("/spec/maxUnavailable").asInt()).isOne();
        assertThat(Tree.selects(budget.at("/spec/selector"), workload.labels())).isTrue();
        assertThat(Tree.selects(workload.deployment().at("/spec/selector"), workload.labels()))
                .isTrue();
        assertThat(workload.deployment().at("/spec").has("replicas"))
                .as("a number that applying would set back to")
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void isOneCertainImage(Workload workload) {
        assertThat(workload.container().required("image").asText())
                .matches(".*/" + workload.service().title() + "(:[0-9][^:]*|@sha256:.*)");
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void isSeenByPrometheus(Workload workload) {
        var monitor = workload.overlay().one("PodMonitor", "services");

        assertThat(Tree.selects(monitor.at("/spec/selector"), workload.labels()))
                .isTrue();
        assertThat(monitor.at("/spec/podMetricsEndpoints/0/path").asText()).isEqualTo("/q/metrics");
        assertThat(monitor.at("/spec/podMetricsEndpoints/0/port"))
                .isEqualTo(workload.container().at("/ports/0/name"));
        assertThat(monitor.at("/spec/podMetricsEndpoints/0/oauth2/tokenUrl").asText())
                .startsWith(workload.environment().get("TWELVEFOLD_OIDC_URL") + "/");
    }

    private static boolean isOfTheKafkaClient(String variable) {
        var settings = AdminClientConfig.configNames().stream()
                .map(name -> "KAFKA_" + name.replace('.', '_').toUpperCase(Locale.ROOT));
        return settings.anyMatch(variable::equals);
    }

    /** The secret in which the file lies that a variable names. */
    private static String mounted(Workload workload, String variable) {
        var file = workload.environment().get(variable);
        return workload.pod()
                .required("volumes")
                .valueStream()
                .filter(volume -> volume.has("secret"))
                .filter(volume -> file.startsWith(mountOf(workload, volume) + "/"))
                .map(volume -> volume.at("/secret/secretName").asText())
                .findFirst()
                .orElseThrow();
    }

    private static String mountOf(Workload workload, JsonNode volume) {
        return workload.container()
                .required("volumeMounts")
                .valueStream()
                .filter(mount -> mount.required("name").equals(volume.required("name")))
                .map(mount -> mount.required("mountPath").asText())
                .findFirst()
                .orElseThrow();
    }

    private static Duration seconds(String setting) {
        return Duration.parse("PT" + setting.toUpperCase(Locale.ROOT));
    }
}

package dev.twelvefold.systemtests.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.systemtests.compose.ComposeFile;
import dev.twelvefold.systemtests.compose.Repository;
import dev.twelvefold.systemtests.stack.Stack;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Grafana finds the dashboards, and each of them the data source; what they ask for is asked in {@link MetricsIT}. */
class DashboardsTest {
    private static final String GRAFANA = "deploy/observability/grafana/";

    @Test
    void thereIsOneForEachPart() {
        assertThat(Dashboards.all())
                .extracting(Dashboards.Dashboard::file)
                .containsExactlyInAnyOrder(
                        "intake.json", "consumers.json", "segmentation.json", "recovery.json", "plumbing.json");
    }

    @Test
    void everyPanelAsksTheProvisionedSource() {
        var source = ComposeFile.yaml(Repository.text(GRAFANA + "datasources.yml"))
                .at("/datasources/0/uid")
                .textValue();

        assertThat(Dashboards.all()).allSatisfy(dashboard -> assertThat(dashboard.panels())
                .isNotEmpty()
                .allSatisfy(panel -> assertThat(sources(panel)).containsOnly(source)));
    }

    private static Stream<String> sources(JsonNode panel) {
        return Stream.concat(Stream.of(panel), panel.required("targets").valueStream())
                .map(asking -> asking.at("/datasource/uid").asText());
    }

    @Test
    void dashboardsAndPanelsAreTheirOwn() {
        assertThat(Dashboards.all().stream()
                        .map(dashboard -> dashboard.content().required("uid").asText()))
                .doesNotHaveDuplicates();
        assertThat(Dashboards.all()).allSatisfy(dashboard -> assertThat(dashboard.panels().stream()
                        .map(panel -> panel.required("id").asInt()))
                .doesNotHaveDuplicates());
    }

    /** What is mounted is there, and where it is mounted it is looked for. */
    @Test
    void composeGivesGrafanaAndPrometheusTheirFiles() {
        var compose = ComposeFile.withDefaults();
        var provider = ComposeFile.yaml(Repository.text(GRAFANA + "dashboards.yml"))
                .at("/providers/0/options/path")
                .textValue();

        assertThat(compose.mounts("grafana"))
                .containsEntry("./" + Dashboards.DIRECTORY, provider)
                .containsEntry(
                        "./" + GRAFANA + "datasources.yml", "/etc/grafana/provisioning/datasources/datasources.yml")
                .containsEntry(
                        "./" + GRAFANA + "dashboards.yml", "/etc/grafana/provisioning/dashboards/dashboards.yml");
        assertThat(compose.mounts("prometheus"))
                .containsEntry("./" + Alerts.DIRECTORY + "/prometheus.yml", "/etc/prometheus/prometheus.yml")
                .containsEntry("./" + Alerts.DIRECTORY + "/alerts.yml", "/etc/prometheus/alerts.yml");
        Stream.of("grafana", "prometheus")
                .flatMap(service -> compose.mounts(service).keySet().stream())
                .filter(path -> path.startsWith("./"))
                .forEach(path -> assertThat(Stack.repository().resolve(path)).exists());
    }
}

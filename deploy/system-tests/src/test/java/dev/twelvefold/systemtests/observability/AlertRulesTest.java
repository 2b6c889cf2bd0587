package dev.twelvefold.systemtests.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.systemtests.compose.Repository;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Alert rules are right, fire when they should, and tell people what to do. */
class AlertRulesTest {
    private final Program promtool = Program.named("promtool");

    @Test
    void prometheusTakesConfigurationAndRules() {
        promtool.run(Alerts.directory(), "check", "config", "prometheus.yml");
        promtool.run(Alerts.directory(), "check", "rules", "--lint=all", "--lint-fatal", "alerts.yml");
    }

    @Test
    void rulesFireAndStayQuietAsTheirTestsSay() {
        assertThat(promtool.run(Alerts.directory(), "test", "rules", "alerts-test.yml"))
                .contains("SUCCESS");
    }

    @Test
    void everyAlertIsTestedWhenItFiresAndWhenNot() {
        var alerts = Alerts.rules().stream().map(Alerts.Rule::name).collect(Collectors.toSet());

        assertThat(alerts).hasSizeGreaterThan(10);
        assertThat(tested(test -> test.path("exp_alerts").size() > 0)).isEqualTo(alerts);
        assertThat(tested(test -> test.path("exp_alerts").isEmpty())).isEqualTo(alerts);
    }

    private static Set<String> tested(Predicate<JsonNode> how) {
        return Alerts.cases().stream()
                .filter(how)
                .map(test -> test.required("alertname").textValue())
                .collect(Collectors.toSet());
    }

    @Test
    void everyAlertHasItsSectionInTheRunbookAndEverySectionItsAlert() {
        var sections = Repository.found(Repository.text("docs/runbook.md"), "(?m)^## (.+)$")
                .map(title -> "docs/runbook.md#" + title)
                .toList();

        assertThat(Alerts.rules()).allSatisfy(rule -> {
            assertThat(rule.annotations().path("summary").asText())
                    .as(rule.name())
                    .isNotBlank();
            assertThat(rule.annotations().path("description").asText())
                    .as(rule.name())
                    .isNotBlank();
        });
        assertThat(Alerts.rules().stream()
                        .map(rule -> rule.annotations().path("runbook").asText()))
                .containsExactlyInAnyOrderElementsOf(sections);
    }
}

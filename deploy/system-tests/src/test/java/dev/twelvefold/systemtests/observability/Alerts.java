package dev.twelvefold.systemtests.observability;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.systemtests.compose.ComposeFile;
import dev.twelvefold.systemtests.compose.Repository;
import dev.twelvefold.systemtests.stack.Stack;
import java.nio.file.Path;
import java.util.List;

/** The alert rules as they are in the repository. */
final class Alerts {
    static final String DIRECTORY = "deploy/observability/prometheus";
    private static final String RULES = DIRECTORY + "/alerts.yml";
    private static final String TESTS = DIRECTORY + "/alerts-test.yml";

    /**
     * A rule.
     *
     * @param name of the alert
     */
    record Rule(String name, String expression, JsonNode annotations) {}

    private Alerts() {}

    static Path directory() {
        return Stack.repository().resolve(DIRECTORY);
    }

    static List<Rule> rules() {
        return ComposeFile.yaml(Repository.text(RULES))
                .at("/groups/0/rules")
                .valueStream()
                .map(rule -> new Rule(
                        rule.required("alert").textValue(),
                        rule.required("expr").textValue(),
                        rule.required("annotations")))
                .toList();
    }

    /** Every case of a test: an alert at a time, with the alerts that are to be there. */
    static List<JsonNode> cases() {
        return ComposeFile.yaml(Repository.text(TESTS))
                .required("tests")
                .valueStream()
                .flatMap(test -> test.required("alert_rule_test").valueStream())
                .toList();
    }
}

package dev.twelvefold.systemtests.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.stack.SharedStack;
import dev.twelvefold.systemtests.stack.Stack;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A real Prometheus scrapes the packaged services. */
@ExtendWith(SharedStack.class)
class MetricsIT {
    /** Figures are read and scraped once a second here. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static Prometheus prometheus;

    private final Stack stack;

    MetricsIT(Stack stack) {
        this.stack = stack;
    }

    @BeforeAll
    static void start(Stack stack) {
        prometheus = Prometheus.scraping(stack);
        complain(stack);
    }

    @AfterAll
    static void stop() {
        if (prometheus != null) {
            prometheus.close();
        }
    }

    private static void complain(Stack stack) {
        var complaint = Json.object()
                .put("customerId", "seen-by-prometheus")
                .put("category", "attitude")
                .put("severity", "high")
                .put("description", "Nobody listened.")
                .put("touchpoint", "store");
        stack.feedback().post("/api/v1/complaints", complaint).requires(202);
    }

    @Test
    void everyServiceIsUp() {
        eventually(() ->
                assertThat(prometheus.query("up{job=\"twelvefold\"} == 1")).hasSize(Service.values().length));
    }

    /** With the same type and labels, in the same services. */
    @Test
    void whatIsExposedIsWhatIsDocumented() {
        var exposed = Arrays.stream(Service.values())
                .flatMap(service -> new Exposition(service, scraped(service)).metrics().stream())
                .toList();

        assertThat(exposed).containsExactlyInAnyOrderElementsOf(MetricsPage.metrics());
    }

    /** In the format in which counters keep their names. */
    private String scraped(Service service) {
        return stack.api(service)
                .as("admin")
                .get("/q/metrics", "Accept", "text/plain")
                .requires(200)
                .body();
    }

    /** NaN equals nothing: what could not be read would be missing. */
    @Test
    void everyDocumentedMetricHasAValue() {
        assertThat(MetricsPage.metrics()).hasSizeGreaterThan(30);
        eventually(() -> assertThat(MetricsPage.metrics()).allSatisfy(metric -> {
            var series = "%s{application=\"%s\"}"
                    .formatted(metric.sample(), metric.service().title());
            assertThat(prometheus.query(series)).as(series).isNotEmpty();
            assertThat(prometheus.query("%1$s == %1$s".formatted(series)))
                    .as("%s is a number", series)
                    .hasSameSizeAs(prometheus.query(series));
        }));
    }

    @Test
    void everyExpressionOfADashboardAsksForWhatIsThere() {
        eventually(() -> assertThat(Dashboards.all())
                .allSatisfy(dashboard ->
                        assertThat(dashboard.expressions()).isNotEmpty().allSatisfy(this::asksForWhatIsThere)));
    }

    @Test
    void everyAlertRuleIsEvaluatedAndAsksForWhatIsThere() {
        eventually(() -> {
            assertThat(prometheus.rules()).hasSameSizeAs(Alerts.rules()).allSatisfy(rule -> assertThat(
                            rule.required("health").asText())
                    .as("%s: %s", rule.required("name"), rule.path("lastError"))
                    .isEqualTo("ok"));
            assertThat(Alerts.rules()).extracting(Alerts.Rule::expression).allSatisfy(this::asksForWhatIsThere);
        });
    }

    private void asksForWhatIsThere(String expression) {
        prometheus.query(expression);
        assertThat(scrapedNames()).as(expression).containsAll(Expressions.metrics(expression));
    }

    private static Set<String> scrapedNames() {
        return prometheus.query("count by (__name__) ({job=\"twelvefold\"})").stream()
                .map(series -> series.at("/metric/__name__").asText())
                .collect(Collectors.toSet());
    }

    /** The counts that are kept, against those that the API works out. */
    @Test
    void theFiguresAreThoseOfTheApi() {
        eventually(() -> {
            var segments =
                    stack.segmentation().get("/api/v1/segments").requires(200).json();
            assertThat(values("max by (class) (twelvefold_segmentation_customers)", "class"))
                    .isEqualTo(numbers(segments.required("classes")));
            var open =
                    stack.recovery().get("/api/v1/queues").requires(200).json().required("open");
            assertThat(values("max by (queue) (twelvefold_recovery_cases{queue=\"open\"})", "queue"))
                    .isEqualTo(Map.of("open", open.asDouble()));
        });
    }

    @Test
    void whatHappensIsCounted() {
        var counters = List.of(
                "twelvefold_feedback_accepted_total{kind=\"complaint\"}",
                "twelvefold_consumer_records_total{application=\"recovery-service\",topic=\"feedback.experiences.v1\"}",
                "twelvefold_segmentation_class_changes_total{from=\"none\",to=\"EXTREME\"}",
                "twelvefold_outbox_published_total{type=\"segmentation.class-changed.v1\"}",
                "twelvefold_recovery_cases_opened_total{how=\"opened\"}",
                "twelvefold_outbox_published_total{type=\"recovery.case-opened.v1\"}");

        eventually(() -> assertThat(counters).allSatisfy(counter -> assertThat(prometheus.query(counter + " > 0"))
                .as(counter)
                .hasSize(1)));
    }

    private static Map<String, Double> values(String expression, String label) {
        return prometheus.query(expression).stream()
                .collect(Collectors.toMap(
                        series -> series.at("/metric/" + label).asText(),
                        series -> series.at("/value/1").asDouble()));
    }

    private static Map<String, Double> numbers(JsonNode object) {
        return Stream.of(object)
                .flatMap(node -> node.properties().stream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().asDouble()));
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(500)).untilAsserted(assertion);
    }
}

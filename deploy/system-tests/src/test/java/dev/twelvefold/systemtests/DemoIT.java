package dev.twelvefold.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.local.Progress;
import dev.twelvefold.local.demo.Demo;
import dev.twelvefold.systemtests.stack.Api;
import dev.twelvefold.systemtests.stack.Stack;
import dev.twelvefold.systemtests.stack.StackOfItsOwn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What somebody finds who starts the stack with the demo, by what the services show. */
class DemoIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Longer than the test: nothing happens by itself. */
    private static final Duration NEVER = Duration.ofDays(1);

    private static final Duration OFTEN = Duration.ofMillis(50);

    @RegisterExtension
    static final StackOfItsOwn OWN = new StackOfItsOwn(config -> config);

    @TempDir
    static Path data;

    private static Demo demo;

    private final Stack stack = OWN.stack();
    private final Api recovery = stack.recovery().as("analyst");
    private final Api segmentation = stack.segmentation().as("analyst");

    @BeforeAll
    static void load() {
        demo = demo(NEVER);
        demo.load();
    }

    @AfterAll
    static void end() {
        demo.close();
    }

    private static Demo demo(Duration period) {
        return Demo.on(OWN.stack().local(), data, Progress.SILENT).withPeriod(period);
    }

    @Test
    void everyClassHasCustomersAndSomeAreAtRisk() {
        var segments = segmentation.get("/api/v1/segments").requires(200).json();

        assertThat(segments.required("classes")).hasSize(5).allSatisfy(size -> assertThat(size.intValue())
                .isGreaterThan(20));
        assertThat(segments.required("atRisk").intValue()).isGreaterThan(20);
        assertThat(texts(segmentation.list("/api/v1/customers"), "/ladder"))
                .contains("PROSPECT", "CASUAL", "REGULAR", "STRATEGIC");
    }

    @Test
    void casesAreInEveryStatusAndSoAreTheirTracksAndPromises() {
        var cases = cases();

        assertThat(texts(cases, "/status"))
                .contains("OPEN", "AWAITING_APPROVAL", "FOLLOWING_UP", "RECOVERED", "CLOSED");
        assertThat(texts(cases, "/apology/status")).contains("DUE", "SENT", "WAIVED");
        assertThat(texts(cases, "/compensation/status"))
                .contains("NONE", "PROPOSED", "ISSUED", "REJECTED", "FAILED", "WAIVED");
        assertThat(texts(cases, "/severity")).contains("low", "medium", "high", "critical");
        assertThat(texts(cases, "/ending/closedFor")).contains("duplicate", "unfounded", "customer-left", "other");
        var promises = cases.stream()
                .flatMap(one -> one.required("promises").valueStream())
                .toList();
        assertThat(texts(promises, "/status")).contains("open", "kept", "broken", "withdrawn");
    }

    @Test
    void thereIsSomethingToDoAndSomethingThatIsTooLate() {
        var queues = recovery.get("/api/v1/queues").requires(200).json();

        for (var queue : List.of(
                "open", "unassigned", "awaitingApproval", "followingUp", "recoveredToday", "dueSoon", "breached")) {
            assertThat(queues.required(queue).intValue()).as(queue).isPositive();
        }
    }

    @Test
    void theKeyFiguresHaveSomethingToTell() {
        var kpis = recovery.get("/api/v1/kpis").requires(200).json();

        for (var figure : List.of(
                "/opened",
                "/recovered",
                "/timeToApology/medianSeconds",
                "/timeToRecovery/medianSeconds",
                "/promises/keptShare",
                "/reoffence/hurtAgain",
                "/parity/ratio",
                "/compensationPaid/0/amount")) {
            assertThat(kpis.at(figure).doubleValue()).as(figure).isPositive();
        }
    }

    @Test
    void lettersInBothLanguagesAreInTheCatcher() {
        var letters = stack.lettersTo("@example.com");

        assertThat(letters).hasSizeGreaterThan(20);
        assertThat(letters)
                .extracting(letter -> letter.required("text").textValue())
                .anyMatch(text -> text.startsWith("Dear "))
                .anyMatch(text -> text.startsWith("Kính gửi "));
    }

    @Test
    void loadingItAgainChangesNothing() throws IOException {
        var before = settled();

        loadAgain();
        // As after a load that was interrupted just before its end: everything is told once more.
        var remembered = data.resolve("demo");
        Files.writeString(remembered, Files.readAllLines(remembered).get(0));
        loadAgain();

        assertThat(settled()).isEqualTo(before);
    }

    private static void loadAgain() {
        try (var again = demo(NEVER)) {
            again.load();
        }
    }

    /** Once nothing is under way any more. */
    private TreeMap<String, String> settled() {
        var last = new AtomicReference<>(shown());
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
            var now = shown();
            return now.equals(last.getAndSet(now));
        });
        return last.get();
    }

    /** What time alone does not change. */
    private TreeMap<String, String> shown() {
        var shown = new TreeMap<String, String>();
        for (var one : cases()) {
            var settled = one.required("status") + " " + one.required("offset") + one.at("/compensation/proposal")
                    + one.at("/apology/sentAt") + one.required("negatives").size();
            shown.put(one.required("caseId").textValue(), settled);
        }
        for (var view : segmentation.list("/api/v1/customers")) {
            var counted = view.required("customerClass") + " " + view.required("ledger") + view.required("purchases")
                    + view.required("inquiries") + view.required("classVersion");
            shown.put(view.required("customerId").textValue(), counted);
        }
        shown.put("letters", String.valueOf(stack.lettersTo("").size()));
        return shown;
    }

    @Test
    void andThenMoreHappens() {
        var since = Instant.now().toString();

        try (var lively = demo(OFTEN)) {
            lively.load();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(stack.feedback().list("/api/v1/feedback?from=" + since))
                            .hasSizeGreaterThan(10));
        }
    }

    private List<JsonNode> cases() {
        return recovery.list("/api/v1/cases");
    }

    private static Set<String> texts(List<JsonNode> nodes, String pointer) {
        return nodes.stream().map(node -> node.at(pointer).asText()).collect(Collectors.toSet());
    }
}

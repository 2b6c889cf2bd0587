package dev.twelvefold.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.systemtests.oracle.Biography;
import dev.twelvefold.systemtests.sample.Result;
import dev.twelvefold.systemtests.sample.Sample;
import dev.twelvefold.systemtests.stack.Published;
import dev.twelvefold.systemtests.stack.SharedStack;
import dev.twelvefold.systemtests.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Thousands of intake lines in one batch, and the same batch again. */
@ExtendWith(SharedStack.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class SampleIT {
    private static final Duration IN_TIME = Duration.ofSeconds(30);

    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    private final Stack stack;
    private final Sample sample = Sample.find();
    private final List<Biography> biographies = sample.biographies(Instant.now());
    private final Set<String> customers =
            biographies.stream().map(Biography::customerId).collect(Collectors.toSet());
    private Segments before;

    SampleIT(Stack stack) {
        this.stack = stack;
    }

    @BeforeAll
    void countWhoIsThereAlready() {
        before = Segments.now(stack);
    }

    @Test
    @Order(1)
    void everyLineIsAcceptedAndHasItsEffectWithinHalfAMinute() {
        var expected = Result.expected(sample.lines().size(), biographies);
        sample.figures().ifPresent(known -> assertThat(expected).isEqualTo(known));

        var accepted = post();

        await().atMost(IN_TIME).pollInterval(HALF_A_SECOND).untilAsserted(() -> assertThat(
                        Segments.now(stack).minus(before))
                .isEqualTo(Segments.of(biographies)));
        await().atMost(IN_TIME).pollInterval(HALF_A_SECOND).untilAsserted(() -> assertThat(openCases())
                .isEqualTo(expected.extreme()));
        stack.progress().awaitQuiet();
        var shown = Result.shown(stack, biographies);
        assertThat(shown.figures(accepted)).isEqualTo(expected);
        assertThat(shown.customersWithCases()).isEqualTo(Result.expectedCustomersWithCases(biographies));
        assertThat(owedByLedgers()).isEqualTo(expected.owed());
    }

    @Test
    @Order(2)
    void theSameLinesAgainAreAcceptedAndChangeNothing() {
        var first = Result.shown(stack, biographies);
        var published = published();

        var accepted = post();
        stack.progress().awaitQuiet();

        assertThat(accepted).isEqualTo(sample.lines().size());
        assertThat(Result.shown(stack, biographies)).isEqualTo(first);
        assertThat(published()).isEqualTo(published);
    }

    private int post() {
        var answer = stack.feedback().postBatch(sample.lines()).requires(200).json();
        assertThat(answer.required("errors")).as("errors").isEmpty();
        return answer.required("accepted").intValue();
    }

    private long openCases() {
        return stack.recovery().list("/api/v1/cases?status=OPEN").stream()
                .filter(one -> customers.contains(one.required("customerId").textValue()))
                .count();
    }

    /** Over all debts of those who were ever hurt. */
    private long owedByLedgers() {
        return biographies.stream()
                .filter(biography -> biography.owed() > 0)
                .flatMap(biography -> ledger(biography).stream())
                .mapToLong(debt -> debt.required("target").longValue()
                        - debt.required("repaid").longValue())
                .sum();
    }

    private List<JsonNode> ledger(Biography biography) {
        return stack.segmentation().list("/api/v1/customers/" + biography.customerId() + "/ledger");
    }

    /** Ids of everything that was ever published about the customers. */
    private List<String> published() {
        return Stream.of(Outputs.CLASS_CHANGES, Outputs.CUSTOMERS, Outputs.CASES)
                .flatMap(topic -> stack.broker().read(topic).stream())
                .filter(event -> customers.contains(event.key()))
                .map(Published::id)
                .toList();
    }
}

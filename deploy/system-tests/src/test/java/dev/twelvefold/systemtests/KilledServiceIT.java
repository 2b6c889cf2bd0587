package dev.twelvefold.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.local.Service;
import dev.twelvefold.local.StackException;
import dev.twelvefold.systemtests.oracle.Biography;
import dev.twelvefold.systemtests.sample.Result;
import dev.twelvefold.systemtests.sample.Sample;
import dev.twelvefold.systemtests.stack.Published;
import dev.twelvefold.systemtests.stack.Stack;
import dev.twelvefold.systemtests.stack.StackOfItsOwn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same sample, while segmentation is killed again and again. */
class KilledServiceIT {
    /** Small polls, so that there is a middle to be killed in. */
    private static final String RECORDS_OF_A_POLL = "40";

    @RegisterExtension
    static final StackOfItsOwn OWN = new StackOfItsOwn(config -> config.withEnvironment(
            Service.SEGMENTATION,
            Map.of(
                    "MP_MESSAGING_INCOMING_EXPERIENCES_MAX_POLL_RECORDS", RECORDS_OF_A_POLL,
                    "MP_MESSAGING_INCOMING_ACTIVITIES_MAX_POLL_RECORDS", RECORDS_OF_A_POLL)));

    private final Sample sample = Sample.find();
    private final List<Biography> biographies = sample.biographies(Instant.now());

    @Test
    void aServiceKilledWhilePostedToAndWhileCatchingUpEndsWithTheSameFigures() {
        var stack = OWN.stack();
        var half = sample.lines().size() / 2;

        var accepted = post(stack, sample.lines().subList(0, half));
        killOnceChangesArePublished(stack, 1);
        accepted += post(stack, sample.lines().subList(half, sample.lines().size()));
        killWhileItCatchesUp(stack);
        stack.local().start(Service.SEGMENTATION);
        stack.progress().awaitQuiet();

        var shown = Result.shown(stack, biographies);
        var expected = Result.expected(sample.lines().size(), biographies);
        assertThat(shown.figures(accepted)).isEqualTo(expected);
        assertThat(shown.customersWithCases()).isEqualTo(Result.expectedCustomersWithCases(biographies));
        assertThat(Segments.now(stack)).isEqualTo(Segments.of(biographies));
        noChangeIsMissingOrTwofold(stack);
    }

    private static int post(Stack stack, List<String> lines) {
        return stack.feedback()
                .postBatch(lines)
                .requires(200)
                .json()
                .required("accepted")
                .intValue();
    }

    private void killWhileItCatchesUp(Stack stack) {
        var before = changes(stack);
        var starting = CompletableFuture.runAsync(() -> stack.local().start(Service.SEGMENTATION));
        killOnceChangesArePublished(stack, before + 1);
        assertThat(starting.handle((done, failure) -> failure == null || failure.getCause() instanceof StackException)
                        .join())
                .isTrue();
    }

    /** The middle must be the middle: what was killed at its end would prove nothing. */
    private void killOnceChangesArePublished(Stack stack, long enough) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> changes(stack) >= enough);
        stack.local().kill(Service.SEGMENTATION);
        assertThat(changes(stack)).isLessThan(expectedChanges());
    }

    private static long changes(Stack stack) {
        return stack.broker().ends(List.of(Outputs.CLASS_CHANGES)).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private long expectedChanges() {
        return biographies.stream()
                .mapToLong(biography -> biography.transitions().size())
                .sum();
    }

    private void noChangeIsMissingOrTwofold(Stack stack) {
        var byCustomer = Outputs.byCustomer(stack.broker(), Outputs.CLASS_CHANGES);
        assertThat(byCustomer).hasSameSizeAs(biographies);
        byCustomer.forEach((customer, changes) -> assertThat(classVersions(changes))
                .as("class versions of %s, each event once by its id", customer)
                .isEqualTo(IntStream.rangeClosed(1, changes.size()).boxed().toList()));
        assertThat(byCustomer.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, changes -> last(changes.getValue()))))
                .isEqualTo(biographies.stream()
                        .collect(Collectors.toMap(Biography::customerId, Biography::customerClass)));
    }

    private static List<Integer> classVersions(List<Published> changes) {
        return changes.stream()
                .map(change -> change.data().required("classVersion").intValue())
                .toList();
    }

    private static String last(List<Published> changes) {
        return changes.get(changes.size() - 1).data().required("to").textValue();
    }
}

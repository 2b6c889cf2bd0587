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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same sample, while segmentation is killed again and again. */
class KilledServiceIT {
    private static final int LINES_OF_A_POST = 250;
    private static final Duration POLL = Duration.ofMillis(20);

    @RegisterExtension
    static final StackOfItsOwn OWN =
            new StackOfItsOwn(config -> config.withEnvironment(Service.SEGMENTATION, environment()));

    /**
     * Small polls, so that there is a middle to be killed in; and the group notices soon that a member is dead, which takes 45 s by
     * default and makes this test no better.
     */
    private static Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        for (var channel : List.of("EXPERIENCES", "ACTIVITIES", "CASES")) {
            environment.put("MP_MESSAGING_INCOMING_" + channel + "_MAX_POLL_RECORDS", "200");
            environment.put("MP_MESSAGING_INCOMING_" + channel + "_SESSION_TIMEOUT_MS", "6000");
            environment.put("MP_MESSAGING_INCOMING_" + channel + "_HEARTBEAT_INTERVAL_MS", "1000");
        }
        return environment;
    }

    private final Sample sample = Sample.find();
    private final List<Biography> biographies = sample.biographies(Instant.now());

    @Test
    void aServiceKilledWhilePostedToAndWhileCatchingUpEndsWithTheSameFigures() {
        var stack = OWN.stack();

        var posting = CompletableFuture.supplyAsync(() -> post(stack));
        killOnce("the first changes are published", () -> changes(stack) >= 1);
        var accepted = posting.join();
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

    private int post(Stack stack) {
        int accepted = 0;
        for (int from = 0; from < sample.lines().size(); from += LINES_OF_A_POST) {
            var to = Math.min(from + LINES_OF_A_POST, sample.lines().size());
            var answer = stack.feedback().postBatch(sample.lines().subList(from, to));
            accepted += answer.requires(200).json().required("accepted").intValue();
        }
        return accepted;
    }

    private void killWhileItCatchesUp(Stack stack) {
        var read = read(stack);
        var starting = CompletableFuture.runAsync(() -> stack.local().start(Service.SEGMENTATION));
        killOnce("it reads on", () -> read(stack) > read);
        assertThat(read(stack))
                .as("there is more to read")
                .isLessThan(sample.lines().size());
        assertThat(starting.handle((done, failure) -> failure == null || failure.getCause() instanceof StackException)
                        .join())
                .isTrue();
    }

    private static void killOnce(String what, Callable<Boolean> happens) {
        await(what).atMost(Duration.ofSeconds(90)).pollInterval(POLL).until(happens);
        OWN.stack().local().kill(Service.SEGMENTATION);
    }

    /** Records that the service has behind it. */
    private static long read(Stack stack) {
        return sum(stack.broker().committed("segmentation-service"));
    }

    private static long changes(Stack stack) {
        return sum(stack.broker().ends(List.of(Outputs.CLASS_CHANGES)));
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
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

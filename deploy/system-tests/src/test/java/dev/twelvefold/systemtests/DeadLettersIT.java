package dev.twelvefold.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.systemtests.history.Activity.Inquiry;
import dev.twelvefold.systemtests.history.Event;
import dev.twelvefold.systemtests.history.Experience.Rating;
import dev.twelvefold.systemtests.stack.Progress.Reader;
import dev.twelvefold.systemtests.stack.Published;
import dev.twelvefold.systemtests.stack.SharedStack;
import dev.twelvefold.systemtests.stack.Stack;
import dev.twelvefold.systemtests.telling.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another system publishes against the contract goes to the dead letters of everybody who reads it, and holds up nobody. */
@ExtendWith(SharedStack.class)
class DeadLettersIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final List<String> OURS = List.of("dlq_reason", "dlq_topic", "dlq_partition", "dlq_offset");

    private final Stack stack;

    DeadLettersIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void everyServiceHasDeadLettersForWhatItReads() {
        var readers = List.of(
                new Reader(Wire.EXPERIENCES, "feedback-service"),
                new Reader(Wire.ACTIVITIES, "feedback-service"),
                new Reader(Wire.EXPERIENCES, "segmentation-service"),
                new Reader(Wire.EXPERIENCES, "recovery-service"),
                new Reader(Wire.ACTIVITIES, "segmentation-service"));
        // What was created a moment ago, while everything started, may not be listed yet.
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(stack.progress().readers()).containsAll(readers));
    }

    @ParameterizedTest
    @ValueSource(strings = {Wire.EXPERIENCES, Wire.ACTIVITIES})
    void whatCannotBeReadIsPutAsideWithReasonAndPlaceAndWhatFollowsIsRead(String topic) {
        var bad = Poisons.of(topic);
        bad.values().forEach(record -> {
            stack.broker().publish(List.of(record));
            stack.broker().publish(List.of(goodOneBehind(record)));
        });

        var published = byMarker(topic);
        assertThat(published.keySet()).isEqualTo(bad.keySet());
        stack.progress().readers().stream()
                .filter(reader -> reader.topic().equals(topic))
                .forEach(reader -> {
                    await().atMost(LIMIT).untilAsserted(() -> assertThat(
                                    byMarker(reader.deadLetters()).keySet())
                            .isEqualTo(bad.keySet()));
                    byMarker(reader.deadLetters()).forEach((marker, letter) -> isWhole(letter, published.get(marker)));
                });
        await().atMost(LIMIT)
                .untilAsserted(
                        () -> assertThat(bad.keySet()).allSatisfy(this::isKnown).allSatisfy(this::isReadable));
    }

    private static ProducerRecord<byte[], byte[]> goodOneBehind(ProducerRecord<byte[], byte[]> bad) {
        var customer = Poisons.marker(bad);
        Event event = bad.topic().equals(Wire.EXPERIENCES) ? new Rating(4, Instant.now()) : new Inquiry(Instant.now());
        var good = Wire.record("behind:" + customer, customer, event);
        return new ProducerRecord<>(good.topic(), Poisons.PARTITION, good.key(), good.value(), good.headers());
    }

    private static void isWhole(Published letter, Published original) {
        assertThat(letter.value()).as("value of %s", letter).isEqualTo(original.value());
        assertThat(letter.key()).as("key of %s", letter).isEqualTo(original.key());
        var headers = letter.headers();
        OURS.forEach(headers::remove);
        assertThat(headers).isEqualTo(original.headers());
        assertThat(letter.header("dlq_reason")).as("reason of %s", letter).isNotBlank();
        assertThat(List.of(letter.header("dlq_topic"), letter.header("dlq_partition"), letter.header("dlq_offset")))
                .containsExactly(
                        original.topic(),
                        String.valueOf(original.record().partition()),
                        String.valueOf(original.record().offset()));
    }

    private void isKnown(String customer) {
        assertThat(stack.segmentation().get("/api/v1/customers/" + customer).status())
                .as("the good event behind %s", customer)
                .isEqualTo(200);
    }

    private void isReadable(String customer) {
        assertThat(stack.feedback().get("/api/v1/feedback/behind:" + customer).status())
                .as("the good event behind %s, read back", customer)
                .isEqualTo(200);
    }

    private Map<String, Published> byMarker(String topic) {
        return stack.broker().read(topic).stream()
                .filter(record -> record.header(Poisons.MARKER) != null)
                .collect(Collectors.toMap(record -> record.header(Poisons.MARKER), Function.identity()));
    }
}

package dev.twelvefold.benchmarks.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.EventType;
import dev.twelvefold.contracts.feedback.Experience;
import dev.twelvefold.contracts.ledger.Judgement;
import dev.twelvefold.contracts.ledger.LedgerParameters;
import dev.twelvefold.messaging.EventJson;
import dev.twelvefold.messaging.consume.EventDecoder;
import dev.twelvefold.messaging.consume.UnreadableException;
import dev.twelvefold.messaging.kafka.CloudEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final Instant END = Instant.parse("2026-11-25T14:00:00Z");
    private static final int EVENTS = 20_000;

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(texts(history(1))).isEqualTo(texts(history(1))).isNotEqualTo(texts(history(2)));
    }

    @Test
    void holdsTheContract() throws UnreadableException {
        var decoder = EventDecoder.ofIntake(CustomerEvent.class);

        for (var event : history(1).events().toList()) {
            assertThat(decoder.decode(received(event)).id()).isEqualTo(event.id());
        }
    }

    @Test
    void hasEveryKindAndTenPositivesForEachNegative() {
        var events = history(1).events().toList();
        var judged = events.stream()
                .map(HistoryTest::data)
                .filter(Experience.class::isInstance)
                .collect(Collectors.groupingBy(
                        data -> LedgerParameters.DEFAULTS.judge((Experience) data), Collectors.counting()));

        assertThat(events.stream().map(CloudEvent::type).distinct())
                .containsExactlyInAnyOrder(
                        EventType.RATED,
                        EventType.COMPLAINED,
                        EventType.COMPLIMENTED,
                        EventType.PURCHASED,
                        EventType.INQUIRED,
                        EventType.REGISTERED);
        assertThat((double) judged.get(Judgement.POSITIVE) / judged.get(Judgement.NEGATIVE))
                .isCloseTo(10, withinPercentage(20));
    }

    @Test
    void knowsEveryCustomerOnceInAnAcquaintance() {
        assertThat(new History(1, 0, 500, 1, END)
                        .acquaintance()
                        .map(CloudEvent::key)
                        .distinct())
                .hasSize(500)
                .contains("c-0000000", "c-0000499");
    }

    @Test
    void ofEachHundredthTheOthersHaveNone() {
        var customers = new History(1, EVENTS, 50, 100, END)
                .events()
                .map(CloudEvent::key)
                .distinct()
                .toList();

        assertThat(customers)
                .hasSize(50)
                .contains("c-0000000", "c-0000100", "c-0004900")
                .allMatch(id -> id.endsWith("00"));
    }

    private static History history(long seed) {
        return new History(seed, EVENTS, 1_000, 1, END);
    }

    private static List<String> texts(History history) {
        return history.events()
                .map(event -> event.id() + new String(event.data(), StandardCharsets.UTF_8))
                .toList();
    }

    private static CustomerEvent data(CloudEvent event) {
        try {
            return EventJson.map(EventJson.parse(event.data()), event.type().data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConsumerRecord<byte[], byte[]> received(CloudEvent event) {
        var sent = event.toRecord();
        var received = new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
        sent.headers().forEach(received.headers()::add);
        return received;
    }
}

package dev.twelvefold.feedback.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.contracts.EventType;
import dev.twelvefold.contracts.Topics;
import dev.twelvefold.feedback.Api;
import dev.twelvefold.feedback.LocalUsers;
import dev.twelvefold.feedback.Published;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nobody can read goes aside as it was, and holds up nobody. */
@QuarkusTest
@TestProfile(LocalUsers.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "feedback"))
class ReadingPoisonTest {
    private final String customer = Api.customer();

    @ParameterizedTest
    @CsvSource({Topics.EXPERIENCES + ",RATED,PURCHASED", Topics.ACTIVITIES + ",INQUIRED,RATED"})
    void isSetAsideWithReasonAndPlace(String topic, EventType type, EventType ofOtherTopic) {
        var published = new Published();
        var good = "{\"customerId\":\"%s\",\"score\":5,\"touchpoint\":\"store\"}".formatted(customer);
        var poison = List.of(
                poison(topic, type, "{\"customerId\": "),
                poison(topic, type, good.replace(customer, "somebody-else")),
                poison(topic, type, "{\"customerId\":\"%s\",\"score\":9}".formatted("\\u0000")),
                poison(topic, ofOtherTopic, good),
                // A year that the contract's times have, and the database's do not: refused by the database only.
                poison(topic, type, good.replace("}", ",\"occurredAt\":\"0000-01-01T00:00:00Z\"}")));
        var behind = Elsewhere.event("behind-" + type + customer, type, customer, good);
        poison.forEach(Elsewhere::publish);
        Elsewhere.publish(behind);

        Readers.awaited("behind-" + type + customer);

        var aside = Topics.deadLettersOf(topic, "feedback-service");
        await().atMost(Readers.PATIENCE)
                .until(() -> Published.read(aside, customer).size() == poison.size());
        var originals = published.of(customer);
        assertThat(Published.read(aside, customer)).allSatisfy(letter -> {
            assertThat(Published.header(letter, "dlq_reason")).isNotBlank();
            assertThat(Published.header(letter, "dlq_topic")).isEqualTo(topic);
            assertThat(originals)
                    .filteredOn(
                            original -> Published.header(letter, "dlq_offset").equals("" + original.offset())
                                    && Published.header(letter, "dlq_partition").equals("" + original.partition()))
                    .singleElement()
                    .satisfies(original -> assertThat(letter.value()).isEqualTo(original.value()));
        });
    }

    private ProducerRecord<byte[], byte[]> poison(String topic, EventType type, String json) {
        var event = Elsewhere.event("poison-" + customer, type, customer, json);
        return new ProducerRecord<>(topic, null, event.key(), event.value(), event.headers());
    }
}

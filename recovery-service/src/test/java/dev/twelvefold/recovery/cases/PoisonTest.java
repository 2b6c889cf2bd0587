package dev.twelvefold.recovery.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.contracts.Topics;
import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.recovery.Customer;
import dev.twelvefold.recovery.LocalProfile;
import dev.twelvefold.recovery.Wire;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody can read goes aside as it was, and holds up nobody. */
@QuarkusTest
@TestProfile(LocalProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "recovery"))
class PoisonTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Customer customer = new Customer();

    @ParameterizedTest
    @ValueSource(strings = {Topics.EXPERIENCES, Topics.CLASS_CHANGES, Topics.CUSTOMERS})
    void isSetAsideWithItsBytes(String topic) {
        var poison = List.of(
                poison(topic, "{\"customerId\": ", "dev.twelvefold.feedback.rated.v1"),
                poison(topic, "{}", "dev.twelvefold.unheard-of.v1"),
                poison(topic, "{\"customerId\": \"somebody-else\"}", typeOn(topic)),
                poison(topic, "{\"customerId\": \"" + customer.id + "\", \"treatment\": \"\\u0000\"}", typeOn(topic)));
        poison.forEach(Wire::publish);
        var complaint = customer.complains(Severity.HIGH);
        customer.becomesExtreme(complaint);

        customer.caseAtVersion(1);

        var aside = Topics.deadLettersOf(topic, "recovery-service");
        await().atMost(PATIENCE).until(() -> Wire.read(aside, customer.id).size() == poison.size());
        assertThat(Wire.read(aside, customer.id))
                .extracting(record -> Wire.text(record.value()))
                .containsExactlyInAnyOrderElementsOf(
                        poison.stream().map(record -> Wire.text(record.value())).toList());
        assertThat(Wire.read(aside, customer.id)).allSatisfy(record -> {
            assertThat(Wire.header(record, "dlq_topic")).isEqualTo(topic);
            assertThat(Wire.header(record, "ce_source")).isEqualTo("/test");
        });
    }

    private static String typeOn(String topic) {
        return switch (topic) {
            case Topics.EXPERIENCES -> "dev.twelvefold.feedback.complained.v1";
            case Topics.CLASS_CHANGES -> "dev.twelvefold.segmentation.class-changed.v1";
            default -> "dev.twelvefold.segmentation.customer.v1";
        };
    }

    private ProducerRecord<byte[], byte[]> poison(String topic, String data, String type) {
        var record = new ProducerRecord<>(topic, bytes(customer.id), bytes(data));
        record.headers().add("ce_specversion", bytes("1.0"));
        record.headers().add("ce_id", bytes(UUID.randomUUID().toString()));
        record.headers().add("ce_source", bytes("/test"));
        record.headers().add("ce_type", bytes(type));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

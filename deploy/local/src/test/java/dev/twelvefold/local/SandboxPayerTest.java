package dev.twelvefold.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.testkit.EmbeddedKafka;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class SandboxPayerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void answersEachRequestOnceAlsoAfterAStart() throws Exception {
        try (var kafka = EmbeddedKafka.temporary().start()) {
            var servers = kafka.bootstrapServers();
            createTopics(servers);
            var payer = SandboxPayer.start(servers);
            try {
                asks(servers, "r-1", "c-1", "10");
                asks(servers, "r-1", "c-1", "10");
                asks(servers, "r-2", "c-1", "7.13");
                asks(servers, "r-3", "c-payer-fails", "10");
                asks(servers, "r-4", "c-payer-silent", "10");
                await().atMost(PATIENCE).until(() -> answers(servers).size() == 3);
            } finally {
                payer.close();
            }
            var again = SandboxPayer.start(servers);
            try {
                asks(servers, "r-5", "c-1", "11");
                await().atMost(PATIENCE).until(() -> answers(servers).size() >= 4);
            } finally {
                again.close();
            }

            assertThat(answers(servers))
                    .extracting(answer -> new String(answer.value(), StandardCharsets.UTF_8)
                            .replaceAll(".*\"compensationId\":\"(.*?)\",\"outcome\":\"(.*?)\".*", "$1 $2"))
                    .containsExactlyInAnyOrder("r-1 issued", "r-2 failed", "r-3 failed", "r-5 issued");
            assertThat(answers(servers))
                    .extracting(answer -> Payment.header(answer, "ce_id"))
                    .doesNotHaveDuplicates();
        }
    }

    private static void createTopics(String servers) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(
                            new NewTopic(SandboxPayer.REQUESTS, 1, (short) 1),
                            new NewTopic(SandboxPayer.ANSWERS, 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static void asks(String servers, String id, String customer, String amount) throws Exception {
        var json = "{\"caseId\":\"case\",\"customerId\":\"%s\",\"compensationId\":\"%s\",\"amount\":%s}"
                .formatted(customer, id, amount);
        var record = new ProducerRecord<>(SandboxPayer.REQUESTS, bytes(customer), bytes(json));
        record.headers().add("ce_id", bytes(id));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", servers),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> answers(String servers) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", servers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partition = new TopicPartition(SandboxPayer.ANSWERS, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).get(partition);
            var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

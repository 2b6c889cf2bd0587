package dev.twelvefold.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The few things that the tests do with a broker. */
record Records(String bootstrapServers) {

    private static final int POLLS = 30;

    void createTopic(String topic, Map<String, String> config) throws Exception {
        try (Admin admin = Admin.create(servers())) {
            NewTopic created = new NewTopic(topic, 1, (short) 1).configs(config);
            admin.createTopics(List.of(created)).all().get();
        }
    }

    void send(String topic, String... values) throws Exception {
        Map<String, Object> config = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 16_000_000,
                // A topic that does not exist is waited for; by default, for a minute.
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(topic, value)).get();
            }
        }
    }

    /** Reads as a consumer group does, so that the group coordinator takes part. */
    List<String> read(String topic, int count) {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                "reader-of-" + topic,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            IntStream.range(0, POLLS).takeWhile(poll -> values.size() < count).forEach(poll -> {
                for (ConsumerRecord<String, String> read : consumer.poll(Duration.ofSeconds(1))) {
                    values.add(read.value());
                }
            });
        }
        return values;
    }

    Set<String> topics() throws Exception {
        try (Admin admin = Admin.create(servers())) {
            return admin.listTopics().names().get();
        }
    }

    private Map<String, Object> servers() {
        return Map.of("bootstrap.servers", bootstrapServers);
    }
}

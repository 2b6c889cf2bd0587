package dev.twelvefold.messaging.consume;

import dev.twelvefold.contracts.Topics;
import dev.twelvefold.messaging.kafka.KafkaClients;
import dev.twelvefold.messaging.kafka.TopicPlan;
import dev.twelvefold.messaging.trace.EventSpans;
import dev.twelvefold.messaging.trace.LogFields;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Puts what could not be read into {@code <topic>.<group>.dlq}: key, value and headers as they were, and headers that say why
 * and from where ({@code dlq_reason}, {@code dlq_topic}, {@code dlq_partition}, {@code dlq_offset}).
 */
@ApplicationScoped
public class DeadLetters {
    public static final String REASON = "dlq_reason";
    public static final String TOPIC = "dlq_topic";
    public static final String PARTITION = "dlq_partition";
    public static final String OFFSET = "dlq_offset";

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    /** Larger than any record that a broker takes on an input topic, headers of ours included. */
    private static final int MAX_REQUEST_BYTES = 8 * 1024 * 1024;

    private final ConsumerMeters meters;
    private final String group;
    private final Producer<byte[], byte[]> producer;

    DeadLetters(KafkaClients clients, TopicPlan plan, ConsumerMeters meters) {
        this.meters = meters;
        this.group = plan.group();
        this.producer = clients.producer(Map.of(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES));
    }

    /**
     * Sends the records and waits until the broker has them all.
     *
     * @throws KafkaException when it has not; the batch is then to be retried
     */
    public void send(List<Poison> poison) {
        var sends = new ArrayList<Future<RecordMetadata>>(poison.size());
        for (var letter : poison) {
            log(letter);
            sends.add(producer.send(deadLetter(letter)));
        }
        sends.forEach(DeadLetters::await);
        meters.putAside(poison);
    }

    private static void log(Poison letter) {
        var record = letter.record();
        var eventId = EventSpans.eventId(record.headers());
        LogFields.during(
                eventId,
                EventSpans.customerId(record.key()),
                () -> LOG.warnf(
                        "Dead letter from %s-%d at %d: %s",
                        record.topic(), record.partition(), record.offset(), letter.reason()));
    }

    private ProducerRecord<byte[], byte[]> deadLetter(Poison poison) {
        ConsumerRecord<byte[], byte[]> from = poison.record();
        var letter = new ProducerRecord<>(Topics.deadLettersOf(from.topic(), group), from.key(), from.value());
        from.headers().forEach(letter.headers()::add);
        add(letter, REASON, poison.reason());
        add(letter, TOPIC, from.topic());
        add(letter, PARTITION, String.valueOf(from.partition()));
        add(letter, OFFSET, String.valueOf(from.offset()));
        return letter;
    }

    private static void add(ProducerRecord<byte[], byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void await(Future<RecordMetadata> send) {
        try {
            send.get();
        } catch (ExecutionException e) {
            throw new KafkaException("Dead letter not taken", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while a dead letter was on its way", e);
        }
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}

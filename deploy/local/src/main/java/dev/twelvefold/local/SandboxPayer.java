package dev.twelvefold.local;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Answers requests for compensation in place of a payer: each {@code ce_id} once, whatever is repeated. It keeps nothing itself. After
 * every start it reads its own answers, and then all requests from the first on, and answers those that it has not answered.
 *
 * <p>For tests it fails on demand, and stays silent: see {@link Payment}.
 */
final class SandboxPayer implements AutoCloseable {
    static final String REQUESTS = "recovery.compensations.v1";
    static final String ANSWERS = "recovery.compensation-outcomes.v1";

    private static final Logger LOG = Logger.getLogger(SandboxPayer.class.getName());
    private static final Duration POLL = Duration.ofMillis(500);

    /** Between two looks for topics that nobody has created yet, and after a broker that was away. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String servers;
    private final Thread thread = new Thread(this::run, "sandbox-payer");
    private volatile boolean closed;

    private SandboxPayer(String servers) {
        this.servers = servers;
    }

    /** Begins to answer as soon as the topics are there. */
    static SandboxPayer start(String servers) {
        var payer = new SandboxPayer(servers);
        payer.thread.setDaemon(true);
        payer.thread.start();
        return payer;
    }

    private void run() {
        while (!closed) {
            try (var consumer = consumer();
                    var producer = producer()) {
                work(consumer, producer);
            } catch (WakeupException | InterruptException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (KafkaException e) {
                LOG.log(Level.WARNING, "The sandbox payer begins anew", e);
                pause();
            }
        }
    }

    private void work(Consumer<byte[], byte[]> consumer, Producer<byte[], byte[]> producer) {
        var topics = Set.of(REQUESTS, ANSWERS);
        while (!closed && !consumer.listTopics().keySet().containsAll(topics)) {
            pause();
        }
        var answered = answered(consumer);
        assign(consumer, REQUESTS);
        while (!closed) {
            for (var request : consumer.poll(POLL)) {
                answer(request, answered, producer);
            }
        }
    }

    /** The ids of the answers on the topic up to its present end. */
    private Set<String> answered(Consumer<byte[], byte[]> consumer) {
        assign(consumer, ANSWERS);
        var ends = consumer.endOffsets(consumer.assignment());
        var ids = new TreeSet<String>();
        while (!closed && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(record -> ids.add(Payment.header(record, "ce_id")));
        }
        return ids;
    }

    private static void answer(
            ConsumerRecord<byte[], byte[]> request, Set<String> answered, Producer<byte[], byte[]> producer) {
        var payment = Payment.of(request);
        if (payment.isEmpty() || !answered.add(payment.get().id())) {
            return;
        }
        try {
            producer.send(payment.get().answer(ANSWERS)).get();
        } catch (ExecutionException e) {
            throw new KafkaException("An answer was not taken", e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static void assign(Consumer<byte[], byte[]> consumer, String topic) {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .collect(Collectors.toSet());
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            closed = true;
            Thread.currentThread().interrupt();
        }
    }

    private Consumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                settings(Map.of("enable.auto.commit", false, "isolation.level", "read_committed")),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Idempotent: what it sends again after a broken connection is there once. */
    private Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                settings(Map.of("acks", "all", "enable.idempotence", true)),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private Map<String, Object> settings(Map<String, Object> more) {
        var settings = new HashMap<String, Object>(more);
        settings.put("bootstrap.servers", servers);
        settings.put("client.id", "sandbox-payer-" + UUID.randomUUID());
        return settings;
    }

    /** Returns when nothing is sent any more. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(PAUSE.multipliedBy(5).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

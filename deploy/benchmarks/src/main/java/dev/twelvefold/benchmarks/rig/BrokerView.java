package dev.twelvefold.benchmarks.rig;

import dev.twelvefold.benchmarks.BenchmarkException;
import dev.twelvefold.contracts.Topics;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** What the broker knows: how much was written, and how far its readers are. */
public final class BrokerView implements AutoCloseable {
    /** Of the intake, whose events are what is measured. */
    private static final List<String> INTAKE = List.of(Topics.EXPERIENCES, Topics.ACTIVITIES);

    /** The consumer group of the service's read model. */
    private static final String READ_MODEL = "feedback-service";

    private final Admin admin;

    public BrokerView(String bootstrapServers) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** Records that the intake's topics have had so far. */
    public long written() {
        return intakeEnds().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Records that the service's read model has still to read; empty when the service has none, or it has not read yet. */
    public OptionalLong readModelBehind() {
        return readSoFar().isEmpty() ? OptionalLong.empty() : OptionalLong.of(behind(READ_MODEL));
    }

    /** Records of the intake's topics that a group has still to read: all of them when it has read nothing. */
    public long behind(String group) {
        return behind(group, INTAKE);
    }

    /** Records of some topics that a group has still to read: all of them when it has read nothing. */
    public long behind(String group, Collection<String> topics) {
        var read = readSoFar(group);
        var begins = offsets(topics, OffsetSpec.earliest());
        return ends(topics).entrySet().stream()
                .mapToLong(end -> end.getValue() - position(end.getKey(), begins, read))
                .sum();
    }

    /** The ends of those partitions of the intake's topics in which a group has still something to read. */
    public Map<TopicPartition, Long> unread(String group) {
        var read = readSoFar(group);
        var begins = offsets(INTAKE, OffsetSpec.earliest());
        return intakeEnds().entrySet().stream()
                .filter(end -> end.getValue() > position(end.getKey(), begins, read))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static long position(
            TopicPartition partition, Map<TopicPartition, Long> begins, Map<TopicPartition, Long> read) {
        return Math.max(begins.get(partition), read.getOrDefault(partition, 0L));
    }

    /** The offsets behind the last records of the intake's topics. */
    private Map<TopicPartition, Long> intakeEnds() {
        return offsets(INTAKE, OffsetSpec.latest());
    }

    /** The offsets behind the last records of some topics. */
    public Map<TopicPartition, Long> ends(Collection<String> topics) {
        return offsets(topics, OffsetSpec.latest());
    }

    /** Throws away what was published, read or not. */
    public void emptyIntake() {
        INTAKE.forEach(this::empty);
    }

    /** How far the service's read model has read each partition; nothing where it has none, or has not read yet. */
    Map<TopicPartition, Long> readSoFar() {
        return readSoFar(READ_MODEL);
    }

    /** How far a group has read each partition; nothing where it has not read yet. */
    public Map<TopicPartition, Long> readSoFar(String group) {
        try {
            return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                    .filter(entry -> entry.getValue() != null)
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().offset()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Map.of();
            }
            throw new BenchmarkException("the broker does not answer: " + e.getCause(), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * Lets a group of which nobody runs any more read everything again.
     *
     * @throws BenchmarkException when somebody does
     */
    public void forget(String group) {
        try {
            admin.deleteConsumerGroups(List.of(group)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw new BenchmarkException("the broker does not forget " + group + ": " + e.getCause(), e);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Deletes the topics that an application has made for itself. */
    public void deleteTopics(String prefix) {
        await(admin.deleteTopics(await(admin.listTopics().names()).stream()
                        .filter(topic -> topic.startsWith(prefix))
                        .toList())
                .all());
    }

    /** A topic like those of the intake, which nobody reads. */
    public void createLikeIntake(String topic) {
        var partitions = (int) partitions(Topics.EXPERIENCES).count();
        await(admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                .all());
    }

    /** Gives the disk back. */
    public void empty(String topic) {
        await(admin.deleteRecords(offsets(List.of(topic), OffsetSpec.latest()).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, end -> RecordsToDelete.beforeOffset(end.getValue()))))
                .all());
    }

    private Map<TopicPartition, Long> offsets(Collection<String> topics, OffsetSpec which) {
        var wanted = topics.stream()
                .flatMap(this::partitions)
                .collect(Collectors.toMap(Function.identity(), partition -> which));
        return await(admin.listOffsets(wanted).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private Stream<TopicPartition> partitions(String topic) {
        return await(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).partitions().stream()
                .map(partition -> new TopicPartition(topic, partition.partition()));
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new BenchmarkException("the broker does not answer: " + e.getCause(), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static BenchmarkException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new BenchmarkException("interrupted", e);
    }

    @Override
    public void close() {
        admin.close();
    }
}

package dev.twelvefold.segmentation.rebuild;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.Topics;
import dev.twelvefold.contracts.customer.Activity;
import dev.twelvefold.contracts.feedback.Experience;
import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.contracts.segmentation.CustomerView;
import dev.twelvefold.messaging.consume.EventDecoder;
import dev.twelvefold.messaging.consume.Received;
import dev.twelvefold.messaging.consume.UnreadableException;
import dev.twelvefold.messaging.kafka.KafkaClients;
import dev.twelvefold.segmentation.application.Archive;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** The topics in Kafka, decoded as the service decodes them. */
@ApplicationScoped
class TopicArchive implements Archive {
    private static final Logger LOG = Logger.getLogger(TopicArchive.class);

    private final TopicReader reader;
    private final ServiceGroup group;

    TopicArchive(KafkaClients clients, ServiceGroup group) {
        this.reader = new TopicReader(clients);
        this.group = group;
    }

    @Override
    public boolean hasOffsets() {
        return !group.committed().isEmpty();
    }

    @Override
    public boolean isConsumed() {
        return group.hasMembers();
    }

    @Override
    public boolean hasChanges() {
        return reader.hasRecords(Topics.CLASS_CHANGES);
    }

    @Override
    public void read(Input input, Consumer<List<Entry>> chunks) {
        var committed = group.committed();
        var decoder = decoderOf(input);
        reader.read(topicOf(input), records -> {
            var entries = new ArrayList<Entry>(records.count());
            for (var record : records) {
                decoded(decoder, record)
                        .ifPresent(event -> entries.add(
                                new Entry(new Received<>(event.id(), event.data()), isPassed(record, committed))));
            }
            chunks.accept(entries);
        });
    }

    @Override
    public void readChanges(Consumer<List<ClassChanged>> chunks) {
        readOwn(Topics.CLASS_CHANGES, ClassChanged.class, chunks);
    }

    @Override
    public void readViews(Consumer<List<CustomerView>> chunks) {
        readOwn(Topics.CUSTOMERS, CustomerView.class, chunks);
    }

    private <E extends CustomerEvent> void readOwn(String topic, Class<E> family, Consumer<List<E>> chunks) {
        var decoder = EventDecoder.ofOwned(family);
        reader.read(topic, records -> {
            var events = new ArrayList<E>(records.count());
            for (var record : records) {
                decoded(decoder, record).map(Received::data).ifPresent(events::add);
            }
            chunks.accept(events);
        });
    }

    /** What the service could not read either is in the dead letters, and had no effect. */
    private static <E extends CustomerEvent> Optional<Received<E>> decoded(
            EventDecoder<E> decoder, ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(decoder.decode(record));
        } catch (UnreadableException e) {
            LOG.debugf(
                    "Passed over %s-%d at %d: %s", record.topic(), record.partition(), record.offset(), e.getMessage());
            return Optional.empty();
        }
    }

    private static boolean isPassed(ConsumerRecord<byte[], byte[]> record, Map<TopicPartition, Long> committed) {
        var next = committed.get(new TopicPartition(record.topic(), record.partition()));
        return next != null && record.offset() < next;
    }

    private static String topicOf(Input input) {
        return switch (input) {
            case EXPERIENCES -> Topics.EXPERIENCES;
            case ACTIVITIES -> Topics.ACTIVITIES;
            case CASES -> Topics.CASES;
        };
    }

    private static EventDecoder<? extends CustomerEvent> decoderOf(Input input) {
        return switch (input) {
            case EXPERIENCES -> EventDecoder.ofIntake(Experience.class);
            case ACTIVITIES -> EventDecoder.ofIntake(Activity.class);
            case CASES -> EventDecoder.ofOwned(CustomerEvent.class);
        };
    }
}

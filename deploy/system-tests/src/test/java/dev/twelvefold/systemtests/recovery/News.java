package dev.twelvefold.systemtests.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.systemtests.Envelope;
import dev.twelvefold.systemtests.Excerpt;
import dev.twelvefold.systemtests.stack.Broker;
import dev.twelvefold.systemtests.stack.Published;
import dev.twelvefold.systemtests.telling.Wire;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** What a subscriber reads of one customer on a topic, from now on: event by event in order, each once by its id. */
final class News {
    private final Broker broker;
    private final String topic;
    private final String publisher;
    private final String customerId;
    private final Map<TopicPartition, Long> from;
    private final Set<String> ids = new HashSet<>();
    private final Deque<Published> unread = new ArrayDeque<>();

    /** @param publisher from whom the events must be */
    News(Broker broker, String topic, String publisher, String customerId) {
        this.broker = broker;
        this.topic = topic;
        this.publisher = publisher;
        this.customerId = customerId;
        this.from = broker.ends(List.of(topic));
    }

    /**
     * The next event comes soon, is of this type, and says this.
     *
     * @param type as in {@code case-opened}
     */
    JsonNode next(String type, String excerpt) {
        Soon.untilAsserted(() -> {
            readOn();
            assertThat(unread).as("%s on %s", type, topic).isNotEmpty();
        });
        var event = unread.remove();
        assertThat(event.type()).isEqualTo(Wire.PREFIX + family() + "." + type + ".v1");
        Envelope.isRight(event, publisher);
        Excerpt.isIn(event.data(), excerpt);
        return event.data();
    }

    /** Nothing more has been published by now. */
    void isOver() {
        readOn();
        assertThat(unread).isEmpty();
    }

    private String family() {
        return topic.substring(0, topic.indexOf('.'));
    }

    /** Only when all that is known has been read: a look at a topic takes its time. */
    private void readOn() {
        if (!unread.isEmpty()) {
            return;
        }
        for (var event : broker.read(topic, from)) {
            var record = event.record();
            from.put(new TopicPartition(topic, record.partition()), record.offset() + 1);
            if (customerId.equals(event.key()) && ids.add(event.id())) {
                unread.add(event);
            }
        }
    }
}

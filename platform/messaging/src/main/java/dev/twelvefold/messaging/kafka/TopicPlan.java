package dev.twelvefold.messaging.kafka;

import dev.twelvefold.contracts.Topics;
import java.util.List;
import java.util.stream.Stream;

/**
 * The topics a service works with. Each service provides one such bean; missing topics are created at the start.
 *
 * @param group the service's consumer group, which is the service's name
 * @param consumed topics that the service reads; each gets a topic of dead letters
 * @param produced further topics that the service writes
 */
public record TopicPlan(String group, List<String> consumed, List<String> produced) {
    public TopicPlan {
        consumed = List.copyOf(consumed);
        produced = List.copyOf(produced);
    }

    /** Every topic the service needs, dead letters included. */
    public List<String> all() {
        return Stream.of(consumed, produced, deadLetters())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** The topics of the service's dead letters. */
    public List<String> deadLetters() {
        return consumed.stream()
                .map(topic -> Topics.deadLettersOf(topic, group))
                .toList();
    }
}

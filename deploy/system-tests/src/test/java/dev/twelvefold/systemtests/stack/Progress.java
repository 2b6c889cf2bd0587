package dev.twelvefold.systemtests.stack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How far the services have come with what they were given. Who consumes what is told by the dead-letter topics. */
public final class Progress {
    private static final Pattern DEAD_LETTERS = Pattern.compile("(.+)\\.([a-z]+-service)\\.dlq");
    private static final Duration LIMIT = Duration.ofSeconds(90);

    /** Longer than it takes from one service's commit over its outbox to the next one's poll. */
    private static final Duration QUIET = Duration.ofMillis(1500);

    private final Broker broker;

    Progress(Broker broker) {
        this.broker = broker;
    }

    /**
     * Somebody who reads a topic.
     *
     * @param topic what is read
     * @param group who reads it
     */
    public record Reader(String topic, String group) {
        /** Where goes what this reader cannot read. */
        public String deadLetters() {
            return topic + "." + group + ".dlq";
        }
    }

    /** Every service with every topic that it reads. */
    public List<Reader> readers() {
        return broker.topics().stream()
                .map(DEAD_LETTERS::matcher)
                .filter(Matcher::matches)
                .map(matched -> new Reader(matched.group(1), matched.group(2)))
                .toList();
    }

    /** Returns when the service has read all that the topics have now, and has given it its effect. */
    public void awaitRead(String group, List<String> topics) {
        var ends = broker.ends(topics);
        await("%s has read %s".formatted(group, topics)).until(() -> reached(broker.committed(group), ends));
    }

    /** How many records of a topic a service has still before it, as the broker knows. */
    public long unread(String group, String topic) {
        var committed = broker.committed(group);
        return broker.ends(List.of(topic)).entrySet().stream()
                .mapToLong(end -> end.getValue() - committed.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    /** Returns when every service has read everything, and nothing new has come for a while. */
    public void awaitQuiet() {
        var quiet = new Quiet();
        await("all is read and nothing new comes").during(QUIET).until(quiet::holds);
    }

    private static ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(LIMIT).pollInterval(Duration.ofMillis(200));
    }

    private static boolean reached(Map<TopicPartition, Long> committed, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> committed.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    /** Whether all is read, and nothing has come since it was asked before. */
    private final class Quiet {
        private Map<TopicPartition, Long> before = Map.of();

        private boolean holds() {
            var ends = broker.ends(broker.topics().stream()
                    .filter(topic -> !topic.startsWith("__"))
                    .toList());
            var holds = ends.equals(before) && allRead(ends);
            before = ends;
            return holds;
        }

        private boolean allRead(Map<TopicPartition, Long> ends) {
            return readers().stream()
                    .collect(
                            Collectors.groupingBy(Reader::group, Collectors.mapping(Reader::topic, Collectors.toSet())))
                    .entrySet()
                    .stream()
                    .allMatch(reader -> reached(
                            broker.committed(reader.getKey()),
                            ends.entrySet().stream()
                                    .filter(end -> reader.getValue()
                                            .contains(end.getKey().topic()))
                                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
        }
    }
}

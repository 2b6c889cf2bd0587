package dev.twelvefold.messaging.kafka;

import dev.twelvefold.contracts.Topics;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** How topics are made. */
final class TopicSettings {
    /** Enough for the growth that is foreseen; more cannot be added later without breaking the order per customer. */
    static final int PARTITIONS = 12;

    /** The largest record of an ordinary topic in bytes; Kafka's own default, written down since dead letters build on it. */
    static final int MAX_RECORD_BYTES = 1_048_588;

    /** Dead letters carry a record of any size that other publishers got through, and headers on top. */
    static final int MAX_DEAD_LETTER_BYTES = 8 * 1024 * 1024;

    private static final String FOR_EVER = "-1";
    private static final String THIRTY_DAYS = String.valueOf(30L * 24 * 60 * 60 * 1000);

    private TopicSettings() {}

    static NewTopic topic(String name, boolean deadLetters, short replication) {
        var settings = new HashMap<String, String>();
        settings.put(TopicConfig.RETENTION_MS_CONFIG, deadLetters ? THIRTY_DAYS : FOR_EVER);
        settings.put(
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                String.valueOf(deadLetters ? MAX_DEAD_LETTER_BYTES : MAX_RECORD_BYTES));
        settings.putAll(cleanup(name));
        return new NewTopic(name, PARTITIONS, replication).configs(settings);
    }

    private static Map<String, String> cleanup(String name) {
        return name.equals(Topics.CUSTOMERS)
                ? Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                : Map.of();
    }
}

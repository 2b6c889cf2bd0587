package dev.twelvefold.testkit;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** What the one broker is configured with, and why it differs from Kafka's defaults. */
final class BrokerSettings {

    private static final String NODE_ID = "1";

    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", NODE_ID),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,SASL_SSL:SASL_SSL,CONTROLLER:PLAINTEXT"),
            // The services create their topics; a typing mistake must not create another one.
            Map.entry("auto.create.topics.enable", "false"),
            // One broker can hold one copy.
            Map.entry("default.replication.factor", "1"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            // A partition spreads groups over brokers. There is one broker, and each of the default 50 costs files and
            // start-up time; three, because code that is wrong about more than one partition must still show.
            Map.entry("offsets.topic.num.partitions", "3"),
            Map.entry("transaction.state.log.num.partitions", "3"),
            Map.entry("share.coordinator.state.topic.num.partitions", "3"),
            // The first consumer of a group waits for the others of its process, which come within a moment, and not
            // for 3 s. Without
            // any wait they come too late, and the first one learns of it with its next heartbeat, in the middle of its
            // work.
            Map.entry("group.initial.rebalance.delay.ms", "500"),
            // A stack that was down for the holidays goes on where it stopped: 1 year instead of 7 days.
            Map.entry("offsets.retention.minutes", "525600"),
            // Kafka's own default, spelt out: inputs stay below it, and a topic that needs more (dead letters) says so
            // itself in max.message.bytes, which the broker does not cap.
            Map.entry("message.max.bytes", "1048588"),
            // The default reserves 128 MiB of heap for compaction; 8 MiB know 300,000 keys in one pass.
            Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
            // Combined roles on one machine: fewer seconds between "started" and "lets clients in".
            Map.entry("broker.heartbeat.interval.ms", "500"));

    private BrokerSettings() {}

    /**
     * Loopback only. The controller's port may differ from start to start, it is read from here alone.
     *
     * @param security what the broker knows its clients by; empty for plaintext, otherwise it takes them by SASL_SSL only
     */
    static Properties of(Path logDirectory, int port, int controllerPort, Map<String, String> security) {
        String protocol = security.isEmpty() ? "PLAINTEXT" : "SASL_SSL";
        Properties settings = new Properties();
        settings.putAll(FIXED);
        settings.putAll(security);
        settings.put("inter.broker.listener.name", protocol);
        settings.put("log.dirs", logDirectory.toString());
        settings.put(
                "listeners", "%s://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(protocol, port, controllerPort));
        settings.put("advertised.listeners", protocol + "://localhost:" + port);
        settings.put("controller.quorum.voters", "%s@127.0.0.1:%d".formatted(NODE_ID, controllerPort));
        return settings;
    }
}

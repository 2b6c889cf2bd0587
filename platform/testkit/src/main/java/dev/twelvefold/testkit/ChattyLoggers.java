package dev.twelvefold.testkit;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Broker and server run in the JVM of the test and would write a thousand lines between the test's own. */
final class ChattyLoggers {

    private static final List<String> NAMES = List.of(
            "io.zonky.test",
            "kafka",
            "org.apache.kafka.common.config",
            "org.apache.kafka.common.utils.AppInfoParser",
            "org.apache.kafka.controller",
            "org.apache.kafka.coordinator",
            "org.apache.kafka.image",
            "org.apache.kafka.metadata",
            "org.apache.kafka.queue",
            "org.apache.kafka.raft",
            "org.apache.kafka.server",
            "org.apache.kafka.storage",
            "state.change.logger");

    /** Held here, because the log manager alone would let them be collected, levels and all. */
    private static final List<Logger> LOGGERS =
            NAMES.stream().map(Logger::getLogger).toList();

    private ChattyLoggers() {}

    /** Until a Quarkus application starts, which sets every level anew. */
    static void hush() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    /** For that application. */
    static Map<String, String> quarkusConfig() {
        return NAMES.stream()
                .collect(Collectors.toMap(name -> "quarkus.log.category.\"" + name + "\".level", name -> "WARN"));
    }
}

package dev.twelvefold.benchmarks.raw;

import dev.twelvefold.benchmarks.BenchmarkException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The settings of the service's producer, read from what Kafka's client writes to the log when it starts. */
public final class ProducerSettings {
    /** What decides about throughput. Timeouts and addresses do not, and are not taken over. */
    private static final Set<String> WANTED = Set.of(
            "acks",
            "batch.size",
            "buffer.memory",
            "compression.type",
            "enable.idempotence",
            "linger.ms",
            "max.in.flight.requests.per.connection",
            "max.request.size",
            "receive.buffer.bytes",
            "send.buffer.bytes");

    private static final String START = "ProducerConfig values:";
    private static final String INTAKE = "client.id = feedback-intake";

    /** What a service writes for a line break within an entry of its log: an entry is a line. */
    private static final String BREAK = "\\\\u000a";

    private static final Pattern SETTING = Pattern.compile("\\s+([a-z.]+) = (\\S+)\\s*");

    private ProducerSettings() {}

    /**
     * As the service's log shows them.
     *
     * @throws BenchmarkException when the log does not show them all
     */
    public static Map<String, Object> fromLog(String log) {
        var settings = log.lines()
                .filter(line -> line.contains(START) && line.contains(INTAKE))
                .findFirst()
                .map(ProducerSettings::settings)
                .orElse(Map.of());
        if (settings.size() < WANTED.size()) {
            throw new BenchmarkException("the service's log does not show how its producer is configured");
        }
        return settings;
    }

    private static Map<String, Object> settings(String entry) {
        var settings = new TreeMap<String, Object>();
        for (var part : entry.split(BREAK)) {
            var matcher = SETTING.matcher(part);
            if (matcher.matches() && WANTED.contains(matcher.group(1))) {
                settings.put(matcher.group(1), matcher.group(2));
            }
        }
        return settings;
    }
}

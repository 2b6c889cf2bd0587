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
    private static final Pattern LINE = Pattern.compile("\\s+([a-z.]+) = (\\S+)\\s*");

    private ProducerSettings() {}

    /**
     * As the service's log shows them.
     *
     * @throws BenchmarkException when the log does not show them all
     */
    public static Map<String, Object> fromLog(String log) {
        var start = log.indexOf(INTAKE);
        var settings = start < 0 ? Map.<String, Object>of() : block(log.substring(log.lastIndexOf(START, start)));
        if (settings.size() < WANTED.size()) {
            throw new BenchmarkException("the service's log does not show how its producer is configured");
        }
        return settings;
    }

    /** The lines of one configuration, which are indented; the next line that is not ends it. */
    private static Map<String, Object> block(String text) {
        var settings = new TreeMap<String, Object>();
        text.lines()
                .skip(1)
                .takeWhile(line -> line.isBlank() || line.startsWith("\t"))
                .forEach(line -> {
                    var matcher = LINE.matcher(line);
                    if (matcher.matches() && WANTED.contains(matcher.group(1))) {
                        settings.put(matcher.group(1), matcher.group(2));
                    }
                });
        return settings;
    }
}

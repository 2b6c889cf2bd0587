package dev.twelvefold.benchmarks.wrk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What wrk is to send.
 *
 * @param script a file of {@code deploy/benchmarks/wrk}
 * @param url of the service, without a path
 * @param connections each sends its next request when it has the answer to the one before
 * @param parameters what the script understands
 */
public record Load(String script, String url, int connections, Map<String, String> parameters) {
    /** Nothing waits longer than this without a reason; wrk's own 2 s are too short for a batch on a busy machine. */
    private static final String TIMEOUT = "30s";

    public Load {
        parameters = Map.copyOf(parameters);
    }

    public Load with(String name, String value) {
        var all = new TreeMap<>(parameters);
        all.put(name, value);
        return new Load(script, url, connections, all);
    }

    /** One thread: the machine's other cores are the service's, and one is enough for several times what it takes. */
    List<String> commandLine(String path, int seconds) {
        var command = new ArrayList<>(List.of(
                "wrk",
                "--threads=1",
                "--connections=" + connections,
                "--duration=" + seconds + "s",
                "--timeout=" + TIMEOUT,
                "--script=" + path,
                url,
                "--"));
        new TreeMap<>(parameters).forEach((name, value) -> command.add(name + "=" + value));
        return command;
    }
}

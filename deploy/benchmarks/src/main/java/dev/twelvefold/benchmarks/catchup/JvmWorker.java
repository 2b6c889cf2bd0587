package dev.twelvefold.benchmarks.catchup;

import dev.twelvefold.benchmarks.BenchmarkException;
import dev.twelvefold.benchmarks.peer.PeerMain;
import dev.twelvefold.benchmarks.process.Jvms;
import dev.twelvefold.benchmarks.rawread.RawMain;
import dev.twelvefold.benchmarks.rig.BrokerView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A worker of the benchmark's own: a new group each turn, and no output but by its commits. */
final class JvmWorker implements Worker {
    private final String name;
    private final Class<?> main;
    private final Function<String, List<String>> arguments;
    private final Setting setting;
    private final String prefix;
    private int turn;
    private Process process;

    /**
     * What such workers share.
     *
     * @param data a directory for what they write
     */
    record Setting(Jvms jvms, BrokerView broker, String bootstrapServers, Path data) {}

    private JvmWorker(
            String name, Class<?> main, String prefix, Setting setting, Function<String, List<String>> arguments) {
        this.name = name;
        this.main = main;
        this.prefix = prefix;
        this.setting = setting;
        this.arguments = arguments;
    }

    /** The Kafka Streams program; its group is its application id, and with exactly_once_v2 its commits are its output's. */
    static JvmWorker peer(Setting setting) {
        return new JvmWorker(
                "Kafka Streams exactly_once_v2",
                PeerMain.class,
                "benchmark-peer-",
                setting,
                group -> List.of(
                        "--application",
                        group,
                        "--state",
                        setting.data().resolve(group).toString()));
    }

    /** Reads and parses. */
    static JvmWorker raw(Setting setting) {
        return new JvmWorker(
                "raw consume and parse", RawMain.class, "benchmark-raw-", setting, group -> List.of("--group", group));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String group() {
        return prefix + turn;
    }

    /** Topics of the turn before begin with its group. */
    @Override
    public void forget() {
        setting.broker().deleteTopics(prefix);
        turn++;
    }

    @Override
    public synchronized void start() {
        var all = new ArrayList<>(List.of("--bootstrap-servers", setting.bootstrapServers()));
        all.addAll(arguments.apply(group()));
        process = setting.jvms().start(main, logFile(), all);
    }

    @Override
    public synchronized ProcessHandle process() {
        return process == null ? null : process.toHandle();
    }

    @Override
    public boolean hasPublishedAll() {
        return true;
    }

    private Path logFile() {
        return setting.data().resolve(prefix + "log");
    }

    @Override
    public String log() {
        try {
            return Files.readString(logFile());
        } catch (IOException e) {
            throw new BenchmarkException("the log of %s cannot be read: %s".formatted(name, e.getMessage()), e);
        }
    }

    @Override
    public synchronized void stop() {
        if (process != null) {
            setting.jvms().stop(process);
            process = null;
        }
    }
}

package dev.twelvefold.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker in this JVM: KRaft, broker and controller in one, on the loopback address only.
 *
 * <p>{@link #stop()} and {@link #start()} may follow each other for fault tests: port, data and cluster id stay the same.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private final LogDirectory logDirectory;
    private final boolean temporary;
    private final int port;
    private final Map<String, String> security;
    private KafkaRaftServer server;

    private EmbeddedKafka(Path logDirectory, boolean temporary, int port, Map<String, String> security) {
        this.logDirectory = new LogDirectory(logDirectory);
        this.temporary = temporary;
        this.port = port;
        this.security = Map.copyOf(security);
    }

    /** A broker on a free port whose data goes away with {@link #close()}; plaintext, and not started yet. */
    public static EmbeddedKafka temporary() {
        return temporary(Map.of());
    }

    /** As {@link #temporary()}, but clients come by SASL_SSL only; {@code security} are the broker's settings for it. */
    public static EmbeddedKafka temporary(Map<String, String> security) {
        return new EmbeddedKafka(TemporaryDirectory.create("kafka"), true, FreePort.find(), security);
    }

    /**
     * A broker that keeps its data; not started yet.
     *
     * @param logDirectory created and formatted when it is new
     * @param port 0 for any free one, which then stays the same for this object's life
     */
    public static EmbeddedKafka in(Path logDirectory, int port) {
        return new EmbeddedKafka(logDirectory.toAbsolutePath(), false, FreePort.orFree(port), Map.of());
    }

    /** Returns when the broker takes clients; does nothing when it runs. */
    public synchronized EmbeddedKafka start() {
        if (server == null) {
            withOwnClasses(this::startServer);
        }
        return this;
    }

    private void startServer() throws IOException {
        Properties settings = BrokerSettings.of(logDirectory.path(), port, FreePort.find(), security);
        logDirectory.formatIfNew(settings);
        start(new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM));
    }

    private void start(KafkaRaftServer starting) {
        try {
            starting.startup();
            server = starting;
        } catch (RuntimeException e) {
            starting.shutdown();
            throw e;
        }
    }

    /** The broker finds its plugins by the thread's class loader, which in a Quarkus test holds other copies of them. */
    private static void withOwnClasses(IoAction action) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(EmbeddedKafka.class.getClassLoader());
        try {
            action.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private interface IoAction {
        void run() throws IOException;
    }

    /** Returns when the broker has ended and its port is free; does nothing when it is stopped. */
    public synchronized void stop() {
        if (server == null) {
            return;
        }
        server.shutdown();
        server.awaitShutdown();
        server = null;
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** Where the records are. */
    public Path directory() {
        return logDirectory.path();
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        stop();
        if (temporary) {
            TemporaryDirectory.delete(logDirectory.path());
        }
    }
}

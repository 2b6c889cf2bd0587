package dev.twelvefold.testkit;

import java.util.concurrent.CompletableFuture;

/**
 * The one broker and the one database of a test JVM, started when first asked for and closed with the JVM. Called through
 * {@link JvmWide} only, hence nothing but the JDK's types in the signatures.
 */
public final class SharedStack {

    private static final EmbeddedKafka KAFKA = EmbeddedKafka.temporary();
    private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.temporary();

    static {
        ChattyLoggers.hush();
        Runtime.getRuntime().addShutdownHook(new Thread(SharedStack::close, "testkit-close"));
        CompletableFuture<EmbeddedKafka> broker = CompletableFuture.supplyAsync(KAFKA::start);
        DATABASE.start();
        broker.join();
    }

    private SharedStack() {}

    public static String bootstrapServers() {
        return KAFKA.bootstrapServers();
    }

    public static String jdbcUrl(String database) {
        return DATABASE.jdbcUrl(database);
    }

    public static void recreate(String database) {
        DATABASE.start();
        DATABASE.recreate(database);
    }

    public static void startBroker() {
        KAFKA.start();
    }

    public static void stopBroker() {
        KAFKA.stop();
    }

    public static void startDatabase() {
        DATABASE.start();
    }

    public static void stopDatabase() {
        DATABASE.stop();
    }

    private static void close() {
        try {
            KAFKA.close();
        } finally {
            DATABASE.close();
        }
    }
}

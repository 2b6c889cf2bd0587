package dev.twelvefold.testkit;

/**
 * The one broker and the one database of a test JVM, started when first asked for and closed with the JVM. Called through
 * {@link JvmWide} only, hence nothing but the JDK's types in the signatures.
 */
public final class SharedStack {

    private static final EmbeddedStack STACK = EmbeddedStack.temporary();

    static {
        ChattyLoggers.hush();
        Runtime.getRuntime().addShutdownHook(new Thread(STACK::close, "testkit-close"));
        STACK.start();
    }

    private SharedStack() {}

    public static String bootstrapServers() {
        return STACK.kafka().bootstrapServers();
    }

    public static String jdbcUrl(String database) {
        return STACK.database().jdbcUrl(database);
    }

    public static void recreate(String database) {
        STACK.database().start();
        STACK.database().recreate(database);
    }

    public static void startBroker() {
        STACK.kafka().start();
    }

    public static void stopBroker() {
        STACK.kafka().stop();
    }

    public static void startDatabase() {
        STACK.database().start();
    }

    public static void stopDatabase() {
        STACK.database().stop();
    }
}

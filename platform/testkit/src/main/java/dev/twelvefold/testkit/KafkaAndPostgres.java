package dev.twelvefold.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives a {@code @QuarkusTest} a real broker and an empty database of its own service:
 *
 * <pre>{@code
 * @QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "feedback"))
 * }</pre>
 *
 * <p>Broker and server are started once for each JVM. The database is dropped and created again at each start of the
 * application; topics and their records stay, so tests use customers of their own.
 */
public final class KafkaAndPostgres implements QuarkusTestResourceLifecycleManager {

    private String database = "";

    @Override
    public void init(Map<String, String> initArgs) {
        database = initArgs.getOrDefault("database", "");
        if (!EmbeddedDatabase.NAMES.contains(database)) {
            throw new IllegalArgumentException("init argument 'database' must be one of " + EmbeddedDatabase.NAMES);
        }
    }

    @Override
    public Map<String, String> start() {
        startBroker();
        JvmWide.call("recreate", database);
        Map<String, String> config = new TreeMap<>(ChattyLoggers.quarkusConfig());
        config.put("kafka.bootstrap.servers", bootstrapServers());
        config.put("quarkus.datasource.jdbc.url", jdbcUrl(database));
        config.put("quarkus.datasource.username", database);
        config.put("quarkus.datasource.password", database);
        return config;
    }

    /** Nothing: the next test of this JVM uses the same broker and server. */
    @Override
    public void stop() {}

    /** For a test's own producer or consumer. */
    public static String bootstrapServers() {
        return JvmWide.call("bootstrapServers");
    }

    /** For a test that looks into, or breaks, a service's database; user and password are its name. */
    public static String jdbcUrl(String database) {
        return JvmWide.call("jdbcUrl", database);
    }

    /** Takes the broker away from everybody until {@link #startBroker()}; the records stay. */
    public static void stopBroker() {
        JvmWide.call("stopBroker");
    }

    /** Brings the broker back on the same port; does nothing when it runs. */
    public static void startBroker() {
        JvmWide.call("startBroker");
    }

    /** Takes the database server away from everybody until {@link #startDatabase()}; the data stay. */
    public static void stopDatabase() {
        JvmWide.call("stopDatabase");
    }

    /** Brings the database server back on the same port; does nothing when it runs. */
    public static void startDatabase() {
        JvmWide.call("startDatabase");
    }
}

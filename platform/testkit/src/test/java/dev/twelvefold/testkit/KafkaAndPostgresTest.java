package dev.twelvefold.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaAndPostgresTest {

    @Test
    void configuresAServiceWithItsOwnDatabase() throws SQLException {
        Map<String, String> config = started("recovery");

        assertThat(config)
                .containsEntry("kafka.bootstrap.servers", KafkaAndPostgres.bootstrapServers())
                .containsEntry("quarkus.datasource.username", "recovery");
        try (Connection connection = DriverManager.getConnection(
                config.get("quarkus.datasource.jdbc.url"),
                config.get("quarkus.datasource.username"),
                config.get("quarkus.datasource.password"))) {
            assertThat(connection.getCatalog()).isEqualTo("recovery");
        }
    }

    @Test
    void startsEachTestWithAnEmptyDatabase() throws SQLException {
        started("feedback");
        try (Connection connection = connect()) {
            connection.createStatement().execute("CREATE TABLE leftover (id int)");
        }

        started("feedback");

        try (Connection connection = connect()) {
            assertThat(connection
                            .getMetaData()
                            .getTables(null, "public", "leftover", null)
                            .next())
                    .isFalse();
        }
    }

    @Test
    void isOneStackForEveryClassLoaderOfTheJvm() throws Exception {
        URL classes =
                KafkaAndPostgres.class.getProtectionDomain().getCodeSource().getLocation();
        URL quarkus = Class.forName("io.quarkus.test.common.QuarkusTestResourceLifecycleManager")
                .getProtectionDomain()
                .getCodeSource()
                .getLocation();
        URL[] path = {classes, quarkus};
        try (URLClassLoader profile = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
            Object other = profile.loadClass(KafkaAndPostgres.class.getName())
                    .getMethod("bootstrapServers")
                    .invoke(null);

            assertThat(other).isEqualTo(KafkaAndPostgres.bootstrapServers());
        }
    }

    @Test
    void takesBrokerAndDatabaseAwayAndBringsThemBack() throws Exception {
        Records records = new Records(KafkaAndPostgres.bootstrapServers());
        records.createTopic("fault", Map.of());

        KafkaAndPostgres.stopBroker();
        KafkaAndPostgres.stopDatabase();
        assertThatThrownBy(KafkaAndPostgresTest::connect).isInstanceOf(SQLException.class);
        KafkaAndPostgres.startBroker();
        KafkaAndPostgres.startDatabase();

        assertThat(records.topics()).contains("fault");
        connect().close();
    }

    @Test
    void refusesADatabaseThatNobodyOwns() {
        assertThatThrownBy(() -> new KafkaAndPostgres().init(Map.of("database", "orders")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("segmentation");
    }

    private static Map<String, String> started(String database) {
        KafkaAndPostgres resource = new KafkaAndPostgres();
        resource.init(Map.of("database", database));
        return resource.start();
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(KafkaAndPostgres.jdbcUrl("feedback"), "feedback", "feedback");
    }
}

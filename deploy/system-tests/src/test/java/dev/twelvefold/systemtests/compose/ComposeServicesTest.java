package dev.twelvefold.systemtests.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.local.Ports;
import dev.twelvefold.local.Service;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What docker-compose.yml says about the three services is what they are. */
class ComposeServicesTest {
    private static final Ports LOCAL = Ports.withOffset(0);

    private final ComposeFile compose = ComposeFile.withDefaults();

    @ParameterizedTest
    @EnumSource
    void readsEveryVariableThatItIsGiven(Service service) {
        assertThat(Variables.of(service.title()))
                .containsAll(compose.environment(service.title()).keySet());
    }

    @ParameterizedTest
    @EnumSource
    void isTheServiceOfItsImageAtItsPort(Service service) {
        var arguments = compose.service(service.title()).required("build").required("args");
        var port = Repository.settingsOf(service.title()).get("quarkus.http.port");

        assertThat(arguments.required("SERVICE").asText()).isEqualTo(service.title());
        assertThat(arguments.required("PORT").asText()).isEqualTo(port);
        assertThat(compose.ports(service.title())).containsExactly("127.0.0.1:%s:%s".formatted(port, port));
    }

    @ParameterizedTest
    @EnumSource
    void hasADatabaseThatItsRoleOwns(Service service) {
        var database = service.database();
        var environment = compose.environment(service.title());
        var script = Repository.text("deploy/compose/postgres/databases.sql");
        var password = database.toUpperCase(Locale.ROOT) + "_DB_PASSWORD";

        assertThat(environment)
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://postgres:5432/" + database)
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", database)
                .containsEntry(
                        "QUARKUS_DATASOURCE_PASSWORD",
                        compose.environment("postgres").get(password));
        assertThat(script)
                .contains("\\getenv %s_password %s".formatted(database, password))
                .contains("CREATE ROLE %1$s LOGIN PASSWORD :'%1$s_password';".formatted(database))
                .contains("CREATE DATABASE %1$s OWNER %1$s;".formatted(database));
    }

    @ParameterizedTest
    @EnumSource
    void writesNothingButTemporaryFilesAndHasNoRights(Service service) {
        var container = compose.service(service.title());

        assertThat(container.path("read_only").asBoolean()).isTrue();
        assertThat(container.path("cap_drop").path(0).asText()).isEqualTo("ALL");
        assertThat(container.path("security_opt").path(0).asText()).isEqualTo("no-new-privileges:true");
        assertThat(container.has("volumes")).isFalse();
    }

    @Test
    void whatStandsAroundIsWhereTheLocalStackHasIt() {
        assertThat(compose.ports("kafka")).containsExactly("127.0.0.1:%1$d:%1$d".formatted(LOCAL.kafka()));
        assertThat(compose.ports("postgres")).containsExactly("127.0.0.1:%d:5432".formatted(LOCAL.postgres()));
        assertThat(compose.ports("mail"))
                .containsExactly(
                        "127.0.0.1:%1$d:%1$d".formatted(LOCAL.smtp()), "127.0.0.1:%1$d:%1$d".formatted(LOCAL.mail()));
        assertThat(compose.environment("recovery-service"))
                .containsEntry("QUARKUS_MAILER_HOST", "mail")
                .containsEntry("QUARKUS_MAILER_PORT", Integer.toString(LOCAL.smtp()));
    }

    @Test
    void nothingIsPublishedBeyondThisMachineNorTwice() {
        var published = new ArrayList<String>();
        compose.services().forEach(service -> published.addAll(compose.ports(service)));

        assertThat(published).isNotEmpty().allMatch(port -> port.startsWith("127.0.0.1:"));
        assertThat(published.stream().map(port -> port.split(":")[1])).doesNotHaveDuplicates();
    }

    @Test
    void whoWaitsForHealthWaitsForSomethingThatTellsIt() {
        for (var service : compose.services()) {
            compose.service(service).path("depends_on").properties().stream()
                    .filter(other -> other.getValue().path("condition").asText().equals("service_healthy"))
                    .forEach(other -> assertThat(compose.service(other.getKey()).has("healthcheck"))
                            .as("%s has a health check, for which %s waits", other.getKey(), service)
                            .isTrue());
        }
    }

    @Test
    void everyImageButGrafanaHasAStandIn() {
        var pulled = compose.services().stream()
                .filter(service -> compose.service(service).has("image"))
                .filter(service -> !compose.service(service).has("build"))
                .map(service -> compose.service(service).get("image").asText())
                .map(image -> image.replaceFirst("^.*/", "").replaceFirst(":.*", ""))
                .distinct();
        var standIns = Repository.found(Repository.text("deploy/compose/stand-ins/build"), "(?m)^stand_in ([a-z]+)$");

        assertThat(pulled.map(image -> image.equals("mailpit") ? "mail" : image)
                        .filter(image -> !image.equals("grafana")))
                .containsExactlyInAnyOrderElementsOf(standIns.toList());
    }
}

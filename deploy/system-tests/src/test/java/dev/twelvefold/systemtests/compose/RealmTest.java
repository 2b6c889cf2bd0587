package dev.twelvefold.systemtests.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.local.Service;
import dev.twelvefold.rest.Roles;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The realm that Keycloak imports issues the tokens that the services expect. */
class RealmTest {
    private static final String LOCAL_ROLE = "%local.quarkus.security.users.embedded.roles.";

    private final Realm realm = Realm.imported();
    private final ComposeFile compose = ComposeFile.withDefaults();

    @Test
    void hasTheRolesOfTheServicesAndNoOthers() {
        var roles = Arrays.stream(Roles.class.getFields()).map(RealmTest::value);

        assertThat(realm.roles()).containsExactlyInAnyOrderElementsOf(roles.toList());
    }

    @Test
    void hasThePeopleOfTheLocalProfileWithTheirRoles() {
        var local = new TreeMap<String, String>();
        Repository.properties(Repository.SHARED_SETTINGS).forEach((name, role) -> {
            if (name.startsWith(LOCAL_ROLE)) {
                local.put(name.substring(LOCAL_ROLE.length()), role);
            }
        });

        assertThat(local).isNotEmpty();
        local.forEach((user, role) -> assertThat(realm.rolesOf(user)).as(user).containsExactly(role));
    }

    @ParameterizedTest
    @EnumSource
    void theServiceIsAClientOfThisRealm(Service service) {
        var settings = compose.environment(service.title());
        var client = realm.client(settings.get("TWELVEFOLD_OIDC_CLIENT_ID"));
        var port = Repository.settingsOf(service.title()).get("quarkus.http.port");

        assertThat(settings)
                .containsEntry("TWELVEFOLD_OIDC_URL", "http://keycloak:8080/realms/" + realm.name())
                .containsEntry(
                        "TWELVEFOLD_OIDC_SECRET", client.required("secret").textValue());
        assertThat(client.required("redirectUris").valueStream().map(JsonNode::textValue))
                .contains("http://localhost:" + port
                        + Repository.properties(Repository.SHARED_SETTINGS)
                                .get("quarkus.oidc.authentication.redirect-path"));
        assertThat(client.at("/attributes/post.logout.redirect.uris")
                        .textValue()
                        .split("##"))
                .contains("http://localhost:" + port + "/");
    }

    /** What the realm is tested with is what it is imported into. */
    @Test
    void keycloakIsTheOneThatTheRealmIsTestedWith() {
        assertThat(compose.service("keycloak").required("image").textValue())
                .isEqualTo("keycloak/keycloak:" + Repository.version("keycloak.version"));
    }

    /** The session of a browser is encrypted with it, and a shorter one would be replaced by another at each start. */
    @Test
    void theSecretOfTheServicesIsLongEnoughToEncryptWith() {
        assertThat(realm.client("twelvefold").required("secret").textValue()).hasSizeGreaterThanOrEqualTo(32);
    }

    @ParameterizedTest
    @EnumSource
    void everyTokenIsForTheServices(Service service) {
        var audience = compose.environment(service.title()).get("TWELVEFOLD_OIDC_AUDIENCE");

        assertThat(realm.clients()).allSatisfy(client -> assertThat(Realm.mappers(client, "oidc-audience-mapper"))
                .as(client.required("clientId").textValue())
                .singleElement()
                .satisfies(mapper -> {
                    assertThat(mapper.required("included.client.audience").textValue())
                            .isEqualTo(audience);
                    assertThat(mapper.required("access.token.claim").textValue())
                            .isEqualTo("true");
                }));
    }

    /** Keycloak's own scope puts them into access tokens. A person's ID token has none, so that it opens nothing in their place. */
    @ParameterizedTest
    @EnumSource
    void rolesAreInAccessTokensOnly(Service service) {
        assertThat(compose.environment(service.title()))
                .containsEntry("TWELVEFOLD_OIDC_ROLES_CLAIM", "realm_access/roles");
        assertThat(realm.clients())
                .allSatisfy(client -> assertThat(Realm.mappers(client, "oidc-usermodel-realm-role-mapper"))
                        .isEmpty());
    }

    @Test
    void machinesActInTheirOwnNameAndMayDoNoMoreThanTheyNeed() {
        Map.of("frontline-app", Roles.FRONTLINE, "prometheus", Roles.ADMIN).forEach((client, role) -> {
            assertThat(realm.client(client).required("serviceAccountsEnabled").asBoolean())
                    .isTrue();
            assertThat(realm.client(client).required("publicClient").asBoolean())
                    .isFalse();
            assertThat(realm.rolesOf("service-account-" + client)).containsExactly(role);
        });
    }

    @Test
    void prometheusSignsInAndLooksAtEveryService() {
        var job = ComposeFile.yaml(Repository.text("deploy/observability/prometheus/prometheus.yml"))
                .required("scrape_configs")
                .required(0);
        var client = realm.client(job.at("/oauth2/client_id").textValue());
        var targets = Arrays.stream(Service.values())
                .map(service -> service.title() + ":"
                        + Repository.settingsOf(service.title()).get("quarkus.http.port"));

        assertThat(job.at("/oauth2/client_secret")).isEqualTo(client.required("secret"));
        assertThat(job.at("/oauth2/token_url").textValue())
                .isEqualTo("http://keycloak:8080/realms/%s/protocol/openid-connect/token".formatted(realm.name()));
        assertThat(job.at("/static_configs/0/targets").valueStream().map(JsonNode::textValue))
                .containsExactlyElementsOf(targets.toList());
    }

    private static String value(Field role) {
        try {
            return (String) role.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}

package dev.twelvefold.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DerivedSettingsTest {
    private static final String OIDC = "quarkus.oidc.tenant-enabled";
    private static final String TELEMETRY_OFF = "quarkus.otel.sdk.disabled";

    @ParameterizedTest
    @ValueSource(strings = {"UNRELATED", DerivedSettings.OIDC_URL, DerivedSettings.TELEMETRY_ENDPOINT})
    void nothingIsOnThatIsNotConfigured(String blank) {
        var config = config(Map.of(blank, " "));

        assertThat(config.getValue(OIDC, Boolean.class)).isFalse();
        assertThat(config.getValue(TELEMETRY_OFF, Boolean.class)).isTrue();
    }

    @Test
    void anIssuerSwitchesTokensOn() {
        var config = config(Map.of(DerivedSettings.OIDC_URL, "https://id.example.com/realms/a"));

        assertThat(config.getValue(OIDC, Boolean.class)).isTrue();
        assertThat(config.getValue(TELEMETRY_OFF, Boolean.class)).isTrue();
    }

    @Test
    void anEndpointSwitchesTelemetryOn() {
        var config = config(Map.of(DerivedSettings.TELEMETRY_ENDPOINT, "http://localhost:4317"));

        assertThat(config.getValue(TELEMETRY_OFF, Boolean.class)).isFalse();
        assertThat(config.getValue(OIDC, Boolean.class)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'', service", "a secret, hybrid"})
    void peopleSignInWhereTheServiceCanProveToBeAClient(String secret, String type) {
        var config = config(Map.of(DerivedSettings.OIDC_SECRET, secret));

        assertThat(config.getValue("quarkus.oidc.application-type", String.class))
                .isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"'', twelvefold", "shop, 'shop,twelvefold'", "any, any"})
    void tokensMustBeForTheAudienceAndIdTokensForTheClient(String audience, String accepted) {
        var config = config(Map.of("quarkus.oidc.client-id", "twelvefold", DerivedSettings.OIDC_AUDIENCE, audience));

        assertThat(config.getValue("quarkus.oidc.token.audience", String.class)).isEqualTo(accepted);
    }

    @Test
    void whatIsSetOutrightWins() {
        var config = config(Map.of(DerivedSettings.OIDC_URL, "https://id.example.com", OIDC, "false"));

        assertThat(config.getValue(OIDC, Boolean.class)).isFalse();
    }

    private static SmallRyeConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(settings, "microprofile-config.properties", 100))
                .withSources(new DerivedSettings())
                .build();
    }
}

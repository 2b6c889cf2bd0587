package dev.twelvefold.rest;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Settings that follow from whether something is configured at all, which an expression in a properties file cannot say:
 * OpenID Connect is on when an issuer is named, people sign in by it when the service can prove to be its client, telemetry is on
 * when there is somewhere to send it.
 */
public final class DerivedSettings implements ConfigSourceFactory {
    static final String OIDC_URL = "TWELVEFOLD_OIDC_URL";
    static final String OIDC_SECRET = "TWELVEFOLD_OIDC_SECRET";
    static final String OIDC_AUDIENCE = "TWELVEFOLD_OIDC_AUDIENCE";
    static final String TELEMETRY_ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /** In place of a name: tokens that were issued for whomever. */
    private static final String ANY_AUDIENCE = "any";

    private static final String THE_CLIENT = "${quarkus.oidc.client-id}";

    /** Below {@code microprofile-config.properties} (100), so that whatever is set outright, anywhere, wins. */
    private static final int ORDINAL = 50;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var settings = Map.of(
                "quarkus.oidc.tenant-enabled",
                String.valueOf(find(context, OIDC_URL).isPresent()),
                "quarkus.oidc.application-type",
                find(context, OIDC_SECRET).isPresent() ? "hybrid" : "service",
                "quarkus.oidc.token.audience",
                audience(context),
                "quarkus.otel.sdk.disabled",
                String.valueOf(find(context, TELEMETRY_ENDPOINT).isEmpty()));
        return List.of(new PropertiesConfigSource(settings, "derived settings", ORDINAL));
    }

    /** ID tokens are for the client, whatever the issuer calls those whom access tokens are for; Quarkus has one setting for both. */
    private static String audience(ConfigSourceContext context) {
        return find(context, OIDC_AUDIENCE)
                .map(audience -> audience.equals(ANY_AUDIENCE) ? audience : audience + "," + THE_CLIENT)
                .orElse(THE_CLIENT);
    }

    private static Optional<String> find(ConfigSourceContext context, String name) {
        var value = context.getValue(name);
        return value == null
                ? Optional.empty()
                : Optional.ofNullable(value.getValue()).filter(text -> !text.isBlank());
    }
}

package dev.twelvefold.rest;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Switches that follow from whether something is configured at all, which an expression in a properties file
 * cannot say: OpenID Connect is on when an issuer is named, telemetry when there is somewhere to send it.
 */
public final class DerivedSettings implements ConfigSourceFactory {
    static final String OIDC_URL = "TWELVEFOLD_OIDC_URL";
    static final String TELEMETRY_ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /** Below {@code microprofile-config.properties} (100), so that whatever is set outright, anywhere, wins. */
    private static final int ORDINAL = 50;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var settings = Map.of(
                "quarkus.oidc.tenant-enabled", String.valueOf(isSet(context, OIDC_URL)),
                "quarkus.otel.sdk.disabled", String.valueOf(!isSet(context, TELEMETRY_ENDPOINT)));
        return List.of(new PropertiesConfigSource(settings, "derived settings", ORDINAL));
    }

    private static boolean isSet(ConfigSourceContext context, String name) {
        var value = context.getValue(name);
        return value != null && value.getValue() != null && !value.getValue().isBlank();
    }
}

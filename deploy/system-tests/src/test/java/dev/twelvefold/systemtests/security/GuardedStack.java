package dev.twelvefold.systemtests.security;

import dev.twelvefold.local.Ports;
import dev.twelvefold.local.Service;
import dev.twelvefold.local.StackConfig;
import dev.twelvefold.systemtests.stack.Stack;
import java.util.Map;

/** The packaged services outside of the local profile, configured as in the compose file, and the Keycloak whose tokens they take. */
record GuardedStack(Keycloak keycloak, Stack stack) implements AutoCloseable {
    static GuardedStack start() {
        var ports = Ports.free();
        var keycloak = Keycloak.start(new TestRealms(ports));
        Stack stack = null;
        try {
            stack = Stack.start(config -> guarded(config.withPorts(ports).withProfile("prod"), keycloak));
            keycloak.awaitReady();
            return new GuardedStack(keycloak, stack);
        } catch (RuntimeException | Error e) {
            close(keycloak, stack);
            throw e;
        }
    }

    /** The services start while there is no issuer yet, as they may anywhere. */
    private static StackConfig guarded(StackConfig config, Keycloak keycloak) {
        var settings = Map.of(
                "TWELVEFOLD_OIDC_URL", keycloak.issuer(TestRealms.OURS),
                "TWELVEFOLD_OIDC_CLIENT_ID", "twelvefold",
                "TWELVEFOLD_OIDC_SECRET", TestRealms.SECRET,
                "TWELVEFOLD_OIDC_AUDIENCE", "twelvefold",
                "TWELVEFOLD_OIDC_ROLES_CLAIM", "realm_access/roles",
                // Nobody spreads requests over several of them.
                "QUARKUS_SHUTDOWN_DELAY", "0s");
        for (var service : Service.values()) {
            config = config.withEnvironment(service, settings);
        }
        return config;
    }

    @Override
    public void close() {
        close(keycloak, stack);
    }

    private static void close(Keycloak keycloak, Stack stack) {
        try (keycloak) {
            if (stack != null) {
                stack.close();
            }
        }
    }
}

package dev.twelvefold.rest;

import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.core.runtime.security.VertxBlockingSecurityExecutor;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Checks passwords where the request is. Elytron asks for a worker thread, as its realms may be directories or databases; the
 * only realm here is a map in memory, and going to another thread and back was a third of a post (docs/intake-performance.md). Where
 * OpenID Connect is on, what blocks goes to a worker as ever.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class InMemoryUsers implements BlockingSecurityExecutor {
    private final VertxBlockingSecurityExecutor workers;
    private final boolean inMemoryOnly;

    InMemoryUsers(
            VertxBlockingSecurityExecutor workers,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled", defaultValue = "true") boolean oidc) {
        this.workers = workers;
        this.inMemoryOnly = !oidc;
    }

    @Override
    public <T> Uni<T> executeBlocking(Supplier<? extends T> check) {
        return inMemoryOnly ? Uni.createFrom().item(check) : workers.executeBlocking(check);
    }
}

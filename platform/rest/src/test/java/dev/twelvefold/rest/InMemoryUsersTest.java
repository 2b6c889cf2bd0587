package dev.twelvefold.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.core.runtime.security.VertxBlockingSecurityExecutor;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class InMemoryUsersTest {
    /** Where a real one would go to another thread. */
    private final VertxBlockingSecurityExecutor workers = new VertxBlockingSecurityExecutor() {
        @Override
        public <T> Uni<T> executeBlocking(Supplier<? extends T> check) {
            return Uni.createFrom().item(() -> null);
        }
    };

    @Test
    void usersInMemoryAreCheckedAtOnce() {
        var users = new InMemoryUsers(workers, false);

        assertThat(users.executeBlocking(Thread::currentThread).await().indefinitely())
                .isSameAs(Thread.currentThread());
    }

    @Test
    void aRefusalArrivesAsOne() {
        var refused = new InMemoryUsers(workers, false).executeBlocking(() -> {
            throw new AuthenticationFailedException();
        });

        assertThatThrownBy(() -> refused.await().indefinitely()).isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void withAnIssuerWorkersCheck() {
        var users = new InMemoryUsers(workers, true);

        assertThat(users.executeBlocking(Thread::currentThread).await().indefinitely())
                .isNull();
    }
}

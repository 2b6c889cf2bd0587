package dev.twelvefold.messaging.consume;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while a consumer is stuck on a batch. */
@Readiness
@ApplicationScoped
public class ConsumerReadiness implements HealthCheck {
    private final ConsumerState state;

    ConsumerReadiness(ConsumerState state) {
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        var failing = state.failing();
        var response = HealthCheckResponse.named("consumers").status(failing.isEmpty());
        failing.forEach(response::withData);
        return response.build();
    }
}

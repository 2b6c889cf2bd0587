package dev.twelvefold.messaging.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the broker answers and the service's topics exist. */
@Readiness
@ApplicationScoped
public class KafkaReadiness implements HealthCheck {
    private final KafkaClients clients;
    private final KafkaConfig config;
    private final TopicCreator topics;
    private Admin admin;

    KafkaReadiness(KafkaClients clients, KafkaConfig config, TopicCreator topics) {
        this.clients = clients;
        this.config = config;
        this.topics = topics;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("kafka");
        if (!topics.isDone()) {
            return response.down().withData("reason", "topics not created yet").build();
        }
        return withBroker(response);
    }

    private HealthCheckResponse withBroker(HealthCheckResponseBuilder response) {
        try {
            var nodes =
                    admin().describeCluster().nodes().get(config.adminTimeout().toMillis(), TimeUnit.MILLISECONDS);
            return response.status(!nodes.isEmpty())
                    .withData("brokers", nodes.size())
                    .build();
        } catch (ExecutionException | TimeoutException e) {
            return response.down().withData("reason", "no broker answers").build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return response.down().withData("reason", "interrupted").build();
        }
    }

    /** Not made before the broker was there once: it would log that it is not. */
    private synchronized Admin admin() {
        if (admin == null) {
            admin = clients.admin(config.adminTimeout());
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(config.adminTimeout());
        }
    }
}

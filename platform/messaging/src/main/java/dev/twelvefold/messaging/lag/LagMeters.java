package dev.twelvefold.messaging.lag;

import dev.twelvefold.messaging.kafka.KafkaClients;
import dev.twelvefold.messaging.kafka.KafkaConfig;
import dev.twelvefold.messaging.kafka.TopicCreator;
import dev.twelvefold.messaging.kafka.TopicPlan;
import dev.twelvefold.messaging.metrics.Sampled;
import dev.twelvefold.messaging.metrics.Sampling;
import dev.twelvefold.messaging.metrics.Since;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.clients.admin.Admin;

/** Shows how far this service is behind with each topic that it reads; the same in each of its instances. */
@ApplicationScoped
public class LagMeters {
    private static final String RECORDS = "twelvefold.consumer.lag";
    private static final String AGE = "twelvefold.consumer.oldest.age";

    private final KafkaClients clients;
    private final KafkaConfig config;
    private final TopicCreator creator;
    private final TopicPlan plan;
    private final Clock clock;
    private Admin admin;
    private GroupLag lag;

    LagMeters(KafkaClients clients, KafkaConfig config, TopicCreator creator, TopicPlan plan, Clock clock) {
        this.clients = clients;
        this.config = config;
        this.creator = creator;
        this.plan = plan;
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent event, Sampling sampling, MeterRegistry registry) {
        var lags = sampling.start("kafka", this::read);
        for (var topic : plan.consumed()) {
            gauge(RECORDS, "records", topic, lags, TopicLag::records)
                    .description("Records of the topic that have not had their effect")
                    .register(registry);
            gauge(AGE, "seconds", topic, lags, topicLag -> Since.seconds(topicLag.oldest(), clock))
                    .description("How long the oldest of them has waited")
                    .register(registry);
        }
    }

    private static Gauge.Builder<Sampled<Map<String, TopicLag>>> gauge(
            String name,
            String unit,
            String topic,
            Sampled<Map<String, TopicLag>> lags,
            ToDoubleFunction<TopicLag> figure) {
        return Gauge.builder(name, lags, sampled -> sampled.figure(all -> figure.applyAsDouble(all.get(topic))))
                .baseUnit(unit)
                .strongReference(true)
                .tag("topic", topic);
    }

    /** Null until the topics are there. */
    private Map<String, TopicLag> read() {
        if (!creator.isDone()) {
            return null;
        }
        return lag().read();
    }

    /** Not made before the broker was there once: the client would log that it is not. */
    private synchronized GroupLag lag() {
        if (lag == null) {
            admin = clients.admin(config.adminTimeout());
            lag = new GroupLag(admin, clients, plan.group(), plan.consumed());
        }
        return lag;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(config.adminTimeout());
        }
    }
}

package dev.twelvefold.messaging.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.testkit.EmbeddedKafka;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicCreatorTest {

    private static final TopicPlan PLAN = new TopicPlan("a-service", List.of("consumed.v1"), List.of("produced.v1"));

    @Test
    void createsItsTopicsSoonAfterABrokerThatComesLate() throws Exception {
        try (var kafka = EmbeddedKafka.temporary()) {
            var clients = new KafkaClients(Map.of("bootstrap.servers", kafka.bootstrapServers()));
            var creator = new TopicCreator(clients, new FarLongerBackoffThanThisTest(), PLAN);

            creator.atStart(new StartupEvent());
            assertThat(creator.isDone()).isFalse();
            kafka.start();

            await().atMost(Duration.ofMinutes(2)).until(creator::isDone);
            creator.atStop(new ShutdownEvent());
            try (var admin = clients.admin(Duration.ofSeconds(10))) {
                assertThat(admin.listTopics().names().get()).containsAll(PLAN.all());
            }
        }
    }

    private record FarLongerBackoffThanThisTest() implements KafkaConfig {

        @Override
        public short replication() {
            return 1;
        }

        @Override
        public Duration adminTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration maxBackoff() {
            return Duration.ofMinutes(10);
        }
    }
}

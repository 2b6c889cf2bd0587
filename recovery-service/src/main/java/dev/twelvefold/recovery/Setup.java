package dev.twelvefold.recovery;

import dev.twelvefold.contracts.Topics;
import dev.twelvefold.messaging.kafka.TopicPlan;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** What this service tells the parts that it shares with others. */
class Setup {
    @Produces
    @Singleton
    TopicPlan topics() {
        return new TopicPlan(
                "recovery-service",
                List.of(
                        Topics.EXPERIENCES,
                        Topics.CLASS_CHANGES,
                        Topics.CUSTOMERS,
                        Topics.ACTIVITIES,
                        Topics.COMPENSATION_OUTCOMES),
                List.of(Topics.CASES, Topics.COMPENSATIONS));
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}

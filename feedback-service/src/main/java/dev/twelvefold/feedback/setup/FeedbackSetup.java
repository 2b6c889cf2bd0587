package dev.twelvefold.feedback.setup;

import dev.twelvefold.contracts.Topics;
import dev.twelvefold.feedback.intake.domain.IntakeParser;
import dev.twelvefold.messaging.kafka.TopicPlan;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** What the parts of this service are given. */
@Singleton
class FeedbackSetup {
    @Produces
    @Singleton
    TopicPlan topics() {
        return new TopicPlan("feedback-service", List.of(Topics.EXPERIENCES, Topics.ACTIVITIES), List.of());
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    IntakeParser parser(Clock clock) {
        return new IntakeParser(clock);
    }
}

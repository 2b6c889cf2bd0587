package dev.twelvefold.messaging.metrics;

import dev.twelvefold.messaging.kafka.TopicPlan;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What every metric of a service carries, those of the framework included: whose it is, whatever scrapes it and by what name. */
class CommonLabels {
    @Produces
    @Singleton
    MeterFilter application(TopicPlan plan) {
        return MeterFilter.commonTags(List.of(Tag.of("application", plan.group())));
    }
}

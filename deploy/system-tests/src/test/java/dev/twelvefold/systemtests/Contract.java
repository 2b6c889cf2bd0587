package dev.twelvefold.systemtests;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The topics as CONTRACT.md lists them, for what the services do so far. */
final class Contract {
    static final String PREFIX = "dev.twelvefold.";

    /**
     * A topic.
     *
     * @param name its name
     * @param owner the service whose events it carries
     * @param types their {@code ce_type}s without the prefix, those of recovery's promises aside
     */
    record Topic(String name, String owner, Set<String> types) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Topic> TOPICS = List.of(
            new Topic(
                    "feedback.experiences.v1",
                    "feedback-service",
                    Set.of("feedback.rated.v1", "feedback.complained.v1", "feedback.complimented.v1")),
            new Topic(
                    "customers.activities.v1",
                    "feedback-service",
                    Set.of("customer.registered.v1", "customer.purchased.v1", "customer.inquired.v1")),
            new Topic("segmentation.class-changes.v1", "segmentation-service", Set.of("segmentation.class-changed.v1")),
            new Topic("segmentation.customers.v1", "segmentation-service", Set.of("segmentation.customer.v1")),
            new Topic(
                    "recovery.cases.v1",
                    "recovery-service",
                    Set.of("recovery.case-opened.v1", "recovery.negative-added.v1", "recovery.offset-progressed.v1")));

    /** Settings of a topic that is not for dead letters. */
    static Map<String, String> settings(Topic topic) {
        return topic.name().equals("segmentation.customers.v1")
                ? Map.of("retention.ms", "-1", "cleanup.policy", "compact")
                : Map.of("retention.ms", "-1", "cleanup.policy", "delete");
    }

    private Contract() {}
}

package dev.twelvefold.systemtests;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The topics as CONTRACT.md lists them. */
final class Contract {
    static final String PREFIX = "dev.twelvefold.";

    /**
     * A topic.
     *
     * @param name its name
     * @param owner whose events it carries
     * @param types their {@code ce_type}s without the prefix
     */
    record Topic(String name, String owner, Set<String> types) {
        /** Who publishes events of this type: the owner, but for the experience that a broken promise is. */
        String publisher(String type) {
            return type.equals("feedback.promise-broken.v1") ? "recovery-service" : owner;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Topic> TOPICS = List.of(
            new Topic(
                    "feedback.experiences.v1",
                    "feedback-service",
                    Set.of(
                            "feedback.rated.v1",
                            "feedback.complained.v1",
                            "feedback.complimented.v1",
                            "feedback.promise-broken.v1")),
            new Topic(
                    "customers.activities.v1",
                    "feedback-service",
                    Set.of("customer.registered.v1", "customer.purchased.v1", "customer.inquired.v1")),
            new Topic("segmentation.class-changes.v1", "segmentation-service", Set.of("segmentation.class-changed.v1")),
            new Topic("segmentation.customers.v1", "segmentation-service", Set.of("segmentation.customer.v1")),
            new Topic(
                    "recovery.cases.v1",
                    "recovery-service",
                    Set.of(
                            "recovery.case-opened.v1",
                            "recovery.negative-added.v1",
                            "recovery.case-claimed.v1",
                            "recovery.case-released.v1",
                            "recovery.apology-sent.v1",
                            "recovery.apology-waived.v1",
                            "recovery.compensation-proposed.v1",
                            "recovery.compensation-approved.v1",
                            "recovery.compensation-rejected.v1",
                            "recovery.compensation-issued.v1",
                            "recovery.compensation-failed.v1",
                            "recovery.compensation-waived.v1",
                            "recovery.offset-progressed.v1",
                            "recovery.clock-stepped.v1",
                            "recovery.promise-made.v1",
                            "recovery.promise-kept.v1",
                            "recovery.promise-withdrawn.v1",
                            "recovery.promise-broken.v1",
                            "recovery.case-recovered.v1",
                            "recovery.case-closed.v1",
                            "recovery.case-reopened.v1")),
            new Topic("recovery.compensations.v1", "recovery-service", Set.of("recovery.compensation-requested.v1")),
            new Topic(
                    "recovery.compensation-outcomes.v1", "sandbox-payer", Set.of("recovery.compensation-settled.v1")));

    /** Settings of a topic that is not for dead letters. */
    static Map<String, String> settings(Topic topic) {
        return topic.name().equals("segmentation.customers.v1")
                ? Map.of("retention.ms", "-1", "cleanup.policy", "compact")
                : Map.of("retention.ms", "-1", "cleanup.policy", "delete");
    }

    private Contract() {}
}

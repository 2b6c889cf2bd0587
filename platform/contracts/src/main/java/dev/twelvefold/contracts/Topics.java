package dev.twelvefold.contracts;

/** Names of the topics, each keyed by {@code customerId}. */
public final class Topics {
    /** Ratings, complaints, compliments and broken promises. */
    public static final String EXPERIENCES = "feedback.experiences.v1";

    /** What customers did: registered, purchased, inquired. */
    public static final String ACTIVITIES = "customers.activities.v1";

    /** Every change of a customer's class. */
    public static final String CLASS_CHANGES = "segmentation.class-changes.v1";

    /** The latest view of each customer; compacted. */
    public static final String CUSTOMERS = "segmentation.customers.v1";

    /** The life of recovery cases. */
    public static final String CASES = "recovery.cases.v1";

    /** Compensations that a payer is asked to issue. */
    public static final String COMPENSATIONS = "recovery.compensations.v1";

    /** What the payer answers. */
    public static final String COMPENSATION_OUTCOMES = "recovery.compensation-outcomes.v1";

    private Topics() {}

    /** The topic that takes what {@code group} could not read from {@code topic}. */
    public static String deadLettersOf(String topic, String group) {
        return topic + "." + group + ".dlq";
    }
}

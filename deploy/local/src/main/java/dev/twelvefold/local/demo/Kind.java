package dev.twelvefold.local.demo;

/** What a customer can do, where others publish it, and where the form and the tills post it. */
enum Kind {
    RATED("feedback.experiences.v1", "feedback.rated.v1", "ratings"),
    COMPLAINED("feedback.experiences.v1", "feedback.complained.v1", "complaints"),
    COMPLIMENTED("feedback.experiences.v1", "feedback.complimented.v1", "compliments"),
    REGISTERED("customers.activities.v1", "customer.registered.v1", "activities"),
    PURCHASED("customers.activities.v1", "customer.purchased.v1", "activities"),
    INQUIRED("customers.activities.v1", "customer.inquired.v1", "activities");

    private final String topic;
    private final String type;
    private final String collection;

    Kind(String topic, String type, String collection) {
        this.topic = topic;
        this.type = type;
        this.collection = collection;
    }

    String topic() {
        return topic;
    }

    /** Without the prefix that all types share; also the name of its schema. */
    String type() {
        return type;
    }

    String path() {
        return "/api/v1/" + collection;
    }

    boolean isActivity() {
        return collection.equals("activities");
    }
}
